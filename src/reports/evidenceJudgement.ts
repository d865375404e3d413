import type { Signal } from '../evidence/judgement.ts';
import type { OccupationRow } from '../evidence/occupationEvidence.ts';
import type { Provenance } from '../evidence/provenance.ts';
import { localText } from '../kernel/text.ts';
import type { ReportBlock, ReportCell, ReportTable } from './document.ts';
import { type Composing, wordCell, wordColumn, sentence } from './evidenceCells.ts';

/** Judgements with every source's own signal beside it, then each signal's reason. */
export function judgementBlocks(composing: Composing): ReportBlock[] {
  if (composing.rows.length === 0) return [sentence(composing.words.noRows)];
  const reasons = signalTable(composing);
  return [judgementTable(composing), ...(reasons.rows.length > 0 ? [reasons] : [])];
}

function judgementTable(composing: Composing): ReportTable {
  const { rows, words, numbers } = composing;
  const voices = voicesOf(rows);
  return {
    kind: 'table',
    key: 'judgement',
    caption: words.judgementTable,
    columns: [
      wordColumn('occupation', words.occupation),
      wordColumn('judgement', words.judgement),
      ...voices.map(({ sourceId }) => wordColumn(`signal-${sourceId}`, voiceName(composing, sourceId))),
      wordColumn('agreement', words.agreement),
    ],
    rows: rows.map(({ group, judgement }) => [
      wordCell(group.label),
      wordCell(words.outcomes[judgement.outcome]),
      ...voices.map(({ sourceId }) =>
        signalCell(
          composing,
          judgement.signals.find((signal) => signal.sourceId === sourceId),
        ),
      ),
      wordCell(words.agreements[judgement.agreement]),
    ]),
    sources: numbers.of(rows.flatMap(({ judgement }) => judgement.signals.flatMap(sourcesOf))),
    note: words.sideBySide,
  };
}

/** Why each source says what it says, for the occupations that the report tells of one by one. */
function signalTable(composing: Composing): ReportTable {
  const { rows, details, words, language, numbers } = composing;
  const told = new Set(details.map(({ group }) => group.ssyk4));
  const signals = rows
    .filter(({ group }) => told.has(group.ssyk4))
    .flatMap(({ group, judgement }) => judgement.signals.map((signal) => ({ group, signal })));
  return {
    kind: 'table',
    key: 'signals',
    caption: words.signalTable,
    columns: [
      wordColumn('occupation', words.occupation),
      wordColumn('source', words.source),
      wordColumn('outcome', words.judgement),
      wordColumn('explanation', words.explanation),
    ],
    rows: signals.map(({ group, signal }) => [
      wordCell(group.label),
      wordCell(voiceName(composing, signal.sourceId)),
      signalCell(composing, signal),
      wordCell(localText(signal.explanation, language)),
    ]),
    rowKey: ['occupation', 'source'],
    sources: numbers.of(signals.flatMap(({ signal }) => sourcesOf(signal))),
  };
}

/** The sources that give signals, each once, in order of first use. */
function voicesOf(rows: readonly OccupationRow[]): Signal[] {
  const signals = rows.flatMap(({ judgement }) => judgement.signals);
  return [...new Map(signals.map((signal) => [signal.sourceId, signal])).values()];
}

function voiceName({ rows, language }: Composing, sourceId: string): string {
  const sources = rows.flatMap(({ judgement }) =>
    judgement.signals.filter((signal) => signal.sourceId === sourceId).flatMap(sourcesOf),
  );
  const own = sources.find((source) => source.sourceId === sourceId) ?? sources[0];
  return own ? localText(own.title, language) : sourceId;
}

function sourcesOf({ inputs }: Signal): Provenance[] {
  return inputs.flatMap(({ provenance }) => provenance);
}

function signalCell({ words }: Composing, signal: Signal | undefined): ReportCell {
  if (!signal) return { text: words.notSaid, value: null };
  const outcome = words.outcomes[signal.outcome];
  return wordCell(signal.outlook ? `${outcome}, ${words.outlooks[signal.outlook]}` : outcome);
}
