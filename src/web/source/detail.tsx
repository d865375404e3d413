import type { Language } from '../../kernel/text.ts';
import { localText } from '../../kernel/text.ts';
import type { ImportRun } from '../../store/importRuns.ts';
import type { SourceVersion } from '../../store/sources.ts';
import { DefinitionList } from '../kit/definitionList.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { hrefWith } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import type { ListFile } from '../listFile.ts';
import { formatMoment, formatNumber } from '../words/format.ts';
import { sourceWords } from '../words/source.ts';
import { WhatItSays } from './list.tsx';
import { ProblemText, RunState, SourceAlerts, licenceText } from './sourceParts.tsx';
import { type SourceState, inputShown, spanOf } from './sourceState.ts';

export interface SourceHistory {
  readonly state: SourceState;
  readonly versions: readonly SourceVersion[];
  readonly runs: readonly ImportRun[];
}

/** One source: what it says, what is in force, every version and the latest imports. */
export function SourcePage({ history }: { history: SourceHistory }) {
  const { language } = usePage();
  const words = sourceWords[language];
  const { state, versions, runs } = history;
  return (
    <>
      <PageHeading
        kicker={state.source.synthetic ? words.synthetic : state.source.publisher}
        title={localText(state.source.title, language)}
      />
      <SourceAlerts states={[state]} />
      <Section id="om" title={words.facts}>
        <div class="columns">
          <WhatItSays state={state} />
          <SourceFacts state={state} />
        </div>
      </Section>
      <Section id="versioner" title={words.versions} lead={words.versionsLead}>
        <Table
          id="versionstabell"
          caption={words.versions}
          captionShown={false}
          columns={versionColumns(language)}
          rows={versions}
        />
        {versions.length > 0 && <CsvLink list="versioner" text={words.downloadVersions} />}
      </Section>
      <Section id="inlasningar" title={words.runs} lead={words.runsLead}>
        {runs.length === 0 ? (
          <p>{words.noRuns}</p>
        ) : (
          <>
            <Table
              id="inlasningstabell"
              caption={words.runs}
              captionShown={false}
              columns={runColumns(language)}
              rows={runs}
              note={runs.some((run) => run.rejected > 0) ? words.rejectedNote : undefined}
            />
            <CsvLink list="inlasningar" text={words.downloadRuns} />
          </>
        )}
      </Section>
    </>
  );
}

function SourceFacts({ state: { source, version } }: { state: SourceState }) {
  const { language } = usePage();
  const words = sourceWords[language];
  return (
    <DefinitionList
      entries={[
        [words.column.publisher, source.publisher],
        [words.column.licence, licenceText(source, words.unknownLicence)],
        [words.column.address, source.url && <a href={source.url}>{source.url}</a>],
        [words.inForce, version?.label ?? words.noVersion],
        [words.column.retrieved, version && formatMoment(version.retrievedAt.toISOString(), language)],
        [words.column.rows, version && formatNumber(version.rowsWritten, language)],
        [words.column.span, version && spanOf(version, language)],
      ]}
    />
  );
}

function CsvLink({ list, text }: { list: HistoryList; text: string }) {
  const { url } = usePage();
  return (
    <p>
      <a href={hrefWith(url, { format: 'csv', lista: list })}>{text}</a>
    </p>
  );
}

function versionColumns(language: Language): Column<SourceVersion>[] {
  const { versionColumn: label, versionState } = sourceWords[language];
  return [
    { key: 'label', label: label.label, cell: (version) => version.label },
    { key: 'state', label: label.state, cell: (version) => versionState[version.state] },
    {
      key: 'retrieved',
      label: label.retrieved,
      cell: (version) => formatMoment(version.retrievedAt.toISOString(), language),
    },
    { key: 'rows', label: label.rows, kind: 'number', cell: (version) => formatNumber(version.rowsWritten, language) },
    { key: 'span', label: label.span, cell: (version) => spanOf(version, language) },
    { key: 'input', label: label.input, cell: (version) => inputShown(version.input) },
    {
      key: 'hash',
      label: label.hash,
      cell: (version) => <code title={version.contentHash}>{version.contentHash.slice(0, 12)}</code>,
    },
  ];
}

function runColumns(language: Language): Column<ImportRun>[] {
  const { runColumn: label } = sourceWords[language];
  const count = (key: 'read' | 'written' | 'unchanged' | 'rejected'): Column<ImportRun> => ({
    key,
    label: label[key],
    kind: 'number',
    cell: (run) => formatNumber(run[key], language),
  });
  return [
    { key: 'started', label: label.started, cell: (run) => formatMoment(run.startedAt.toISOString(), language) },
    { key: 'state', label: label.state, cell: (run) => <RunState run={run} /> },
    { key: 'seconds', label: label.seconds, kind: 'number', cell: (run) => secondsText(run, language) },
    count('read'),
    count('written'),
    count('unchanged'),
    count('rejected'),
    {
      key: 'problem',
      label: label.problem,
      cell: (run) => (run.problemCode ? <ProblemText code={run.problemCode} /> : ''),
    },
  ];
}

function secondsOf(run: ImportRun): number | null {
  return run.finishedAt && (run.finishedAt.getTime() - run.startedAt.getTime()) / 1000;
}

function secondsText(run: ImportRun, language: Language): string | null {
  const seconds = secondsOf(run);
  return seconds === null ? null : formatNumber(seconds, language, seconds < 10 ? 1 : 0);
}

/** The two lists of a source's page that can be taken out. */
export const HISTORY_LISTS = ['versioner', 'inlasningar'] as const;
export type HistoryList = (typeof HISTORY_LISTS)[number];

/** The versions or the imports of a source as a file. */
export function historyFile({ state, versions, runs }: SourceHistory, list: HistoryList, language: Language): ListFile {
  const name = `kalla-${state.source.id}-${list}`;
  const words = sourceWords[language];
  if (list === 'versioner')
    return {
      name,
      columns: Object.entries(words.versionColumn).map(([key, label]) => ({ key, label })),
      rows: versions.map((version) => [
        version.label,
        version.state,
        version.retrievedAt.toISOString(),
        version.rowsWritten,
        spanOf(version, language),
        inputShown(version.input),
        version.contentHash,
      ]),
    };
  return {
    name,
    columns: Object.entries(words.runColumn).map(([key, label]) => ({ key, label })),
    rows: runs.map((run) => [
      run.startedAt.toISOString(),
      run.state,
      secondsOf(run),
      run.read,
      run.written,
      run.unchanged,
      run.rejected,
      run.problemCode,
      inputShown(run.input),
    ]),
  };
}
