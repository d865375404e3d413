import type { Language } from '../../kernel/text.ts';
import type { ListFile } from '../listFile.ts';
import { offeringWords } from '../words/offering.ts';
import { placeNames } from './offeringParts.tsx';
import type { OfferingList } from './readList.ts';

/** Every offering of a list as a file. */
export function offeringListFile({ rows, areas, taxonomy }: OfferingList, language: Language): ListFile {
  const { column, file, level, kind, distance } = offeringWords[language];
  return {
    name: 'utbud',
    columns: [
      ...(['id', 'kind'] as const).map((key) => ({ key, label: file[key] })),
      ...(['title', 'level', 'provider', 'where', 'starts', 'places', 'leadsTo'] as const).map((key) => ({
        key,
        label: column[key],
      })),
      ...(['ssyk4', 'municipalities', 'distance', 'subject', 'cancelled', 'source', 'synthetic'] as const).map(
        (key) => ({ key, label: file[key] }),
      ),
    ],
    rows: rows.map((row) => [
      row.id,
      kind[row.kind],
      row.title,
      level[row.level],
      row.provider,
      placeNames(row, areas, distance).join(', ') || null,
      row.startsOn,
      row.places,
      row.leadsTo.map((code) => taxonomy?.ssykGroup(code)?.label ?? code).join(', ') || null,
      row.leadsTo.join(' ') || null,
      row.municipalities.join(' ') || null,
      row.distance,
      row.subject,
      row.cancelled,
      row.sourceId,
      row.synthetic,
    ]),
  };
}
