import { localText } from '../../kernel/text.ts';
import { DefinitionList } from '../kit/definitionList.tsx';
import { EmptyState } from '../kit/emptyState.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { LIST_FORMATS, type ListFile } from '../listFile.ts';
import type { Language } from '../../kernel/text.ts';
import { formatDate, formatNumber } from '../words/format.ts';
import { sourceWords } from '../words/source.ts';
import { SourceAlerts, StateLabel, licenceText } from './sourceParts.tsx';
import { type SourceState, limitsOfSource, spanOf, standing } from './sourceState.ts';

/** Every source at a glance, then each with what it says and cannot say. */
export function SourceListPage({ states }: { states: readonly SourceState[] }) {
  const { language } = usePage();
  const words = sourceWords[language];
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {states.length === 0 ? (
        <EmptyState title={words.nothingYet}>
          <p>{words.nothingYetText}</p>
        </EmptyState>
      ) : (
        <>
          <SourceAlerts states={states.filter((state) => standing(state) !== 'never')} />
          <Table
            id="kallor"
            caption={words.tableCaption}
            columns={columnsIn(language)}
            rows={states}
            downloads={LIST_FORMATS}
          />
          {states.map((state) => (
            <SourcePart state={state} />
          ))}
        </>
      )}
    </>
  );
}

function columnsIn(language: Language): Column<SourceState>[] {
  const { column } = sourceWords[language];
  return [
    {
      key: 'source',
      label: column.source,
      cell: ({ source }) => <SourceLink id={source.id} title={localText(source.title, language)} />,
    },
    { key: 'state', label: column.state, cell: (state) => <StateLabel state={state} /> },
    { key: 'version', label: column.version, cell: ({ version }) => version?.label ?? null },
    {
      key: 'retrieved',
      label: column.retrieved,
      cell: ({ version }) => version && formatDate(version.retrievedAt.toISOString(), language),
    },
    {
      key: 'rows',
      label: column.rows,
      kind: 'number',
      cell: ({ version }) => version && formatNumber(version.rowsWritten, language),
    },
    { key: 'span', label: column.span, cell: ({ version }) => version && spanOf(version, language) },
  ];
}

function SourceLink({ id, title }: { id: string; title: string }) {
  const { url } = usePage();
  return <a href={scopedHref(url, `/kallor/${encodeURIComponent(id)}`)}>{title}</a>;
}

function SourcePart({ state }: { state: SourceState }) {
  const { language, url } = usePage();
  const words = sourceWords[language];
  const { source } = state;
  return (
    <Section id={source.id} title={localText(source.title, language)}>
      <div class="columns">
        <WhatItSays state={state} />
        <div>
          <DefinitionList
            entries={[
              [words.column.publisher, source.publisher],
              [words.column.licence, licenceText(source, words.unknownLicence)],
              [words.column.address, source.url && <a href={source.url}>{source.url}</a>],
            ]}
          />
          <p>
            <a href={scopedHref(url, `/kallor/${encodeURIComponent(source.id)}`)}>
              {words.more}
              <span class="visually-hidden">: {localText(source.title, language)}</span>
            </a>
          </p>
        </div>
      </div>
    </Section>
  );
}

/** The definition and the limits, side by side with nothing in between. */
export function WhatItSays({ state: { source } }: { state: SourceState }) {
  const { language } = usePage();
  const words = sourceWords[language];
  const limits = limitsOfSource(source, language);
  return (
    <div>
      <h3>{words.says}</h3>
      <p>{localText(source.definition, language)}</p>
      <h3>{words.cannotSay}</h3>
      {limits.length === 0 ? <p>{words.noLimits}</p> : limits.map((limit) => <p>{limit}</p>)}
    </div>
  );
}

/** The list of sources as a file. */
export function sourceListFile(states: readonly SourceState[], language: Language): ListFile {
  const { column } = sourceWords[language];
  const keys = ['source', 'publisher', 'state', 'version', 'retrieved', 'rows', 'span', 'licence', 'address'] as const;
  return {
    name: 'kallor',
    columns: [
      { key: 'id', label: 'id' },
      ...keys.map((key) => ({ key, label: column[key] })),
      { key: 'synthetic', label: column.synthetic },
    ],
    rows: states.map((state) => [
      state.source.id,
      localText(state.source.title, language),
      state.source.publisher,
      standing(state),
      state.version?.label ?? null,
      state.version?.retrievedAt.toISOString() ?? null,
      state.version?.rowsWritten ?? null,
      state.version && spanOf(state.version, language),
      state.source.licence,
      state.source.url,
      state.source.synthetic,
    ]),
  };
}
