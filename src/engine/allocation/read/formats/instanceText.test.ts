import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA } from '../../../../../test/officialServer.ts';
import type { Problem } from '../../problem.ts';
import { formatInstanceText } from './cases/instanceText.ts';
import { parseInstanceText, TEXT_FORMATS, type TextFormat } from './instanceText.ts';

function read(text: string, format: TextFormat): Problem {
  const outcome = parseInstanceText(text, format);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.problem;
}

/** Each problem as one line: where, code, and what is known of found and expected. */
function wrong(text: string, format: TextFormat): string[] {
  const outcome = parseInstanceText(text, format);
  if (outcome.ok) return [];
  return outcome.problems.map(({ where, code, found, expected }) =>
    [where, code, found, expected].filter((part) => part !== undefined).join(' | '),
  );
}

const HRT = '3 2\n1 1 2\n2 (1 2)\n3 1\n1 2 (2 3) 1\n2 1 1 2';
const SPA = '2 2 1\n1 1 2\n2 2\n1 1 1\n2 3 1\n1 2 2 1';

describe('a text of a matching problem', () => {
  it('of hospitals and residents with ties', () => {
    expect(read(HRT, 'hrt')).toEqual({
      people: [
        { id: '1', wishes: [['1'], ['2']] },
        { id: '2', wishes: [['1', '2']] },
        { id: '3', wishes: [['1']] },
      ],
      places: [
        { id: '1', capacity: 2, ranking: [['2', '3'], ['1']] },
        { id: '2', capacity: 1, ranking: [['1'], ['2']] },
      ],
    });
  });

  it('of marriages: one seat each', () => {
    expect(read('1 1\n1 1\n1 1', 'sm').places).toEqual([{ id: '1', capacity: 1, ranking: [['1']] }]);
  });

  it('of students, projects and lecturers', () => {
    expect(read(SPA, 'spa')).toEqual({
      people: [
        { id: '1', wishes: [['1'], ['2']] },
        { id: '2', wishes: [['2']] },
      ],
      places: [
        { id: '1', capacity: 1, host: '1' },
        { id: '2', capacity: 3, host: '1' },
      ],
      hosts: [{ id: '1', capacity: 2, ranking: [['2'], ['1']] }],
    });
  });

  it.each([
    ['line ends of Windows', HRT.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', HRT.replaceAll('\n', '\r')],
    ['a byte order mark and a last line end', `\uFEFF${HRT}\n`],
    ['blanks at either end, tabs', HRT.replaceAll('\n', ' \t\n  ').replaceAll(' 1', '\t1')],
    ['empty lines and comments', `# a comment\n\n${HRT.replaceAll('\n', '\n\n# 9 9\n')}\n\n`],
    ['brackets that touch', HRT.replace('2 (2 3) 1', '2(2 3)1')],
    ['blanks in the brackets', HRT.replace('(1 2)', '( 1  2 )')],
    ['leading zeros', HRT.replace('1 2 (2 3)', '01 02 (002 3)')],
    ['lines of a block in another order', '3 2\n3 1\n1 1 2\n2 (1 2)\n2 1 1 2\n1 2 (2 3) 1'],
  ])('may have %s', (_, text) => {
    const byId = (a: { id: string }, b: { id: string }): number => Number(a.id) - Number(b.id);
    const problem = read(text, 'hrt');
    const sorted = { people: [...problem.people].sort(byId), places: [...problem.places].sort(byId) };
    expect(sorted).toEqual(read(HRT, 'hrt'));
  });

  it.each<[string, TextFormat, string, string[]]>([
    ['nothing', 'hr', '', ['line 1, column 1 | field-missing | how many there are: person, place']],
    ['a count short', 'spa', '1 1', ['line 1, column 4 | field-missing | how many there are: person, place, host']],
    ['a count long', 'hr', '1 1 1', ['line 1, column 5 | text-unreadable | 1 | how many there are: person, place']],
    ['a count that is none', 'hr', 'x 1', ['line 1, column 1 | number-wrong | x | 0–2147483647']],
    ['lines short', 'hr', '2 1\n1 1\n1 1 1', ['line 1, column 1 | count-wrong | 1 person lines | 2 person lines']],
    ['lines long', 'hr', '1 1\n1 1\n1 1 1\n2 1', ['line 1, column 3 | count-wrong | 2 place lines | 1 place lines']],
    ['lines nobody can tell', 'hr', '1 1\n2 1', ['line 1, column 1 | count-wrong | 1 lines | 2 lines']],
    [
      'lines short and a wish that is unknown',
      'hr',
      '2 1\n1 7\n1 1 1',
      ['line 1, column 1 | count-wrong | 1 person lines | 2 person lines', 'line 2, column 3 | id-unknown | 7 | 1–1'],
    ],
    [
      'a gap',
      'hr',
      '2 1\n1 1\n3 1\n1 1 1',
      ['line 3, column 1 | id-unknown | 3 | 1–2', 'line 3, column 1 | numbering-gap | 2'],
    ],
    [
      'a number twice',
      'hr',
      '2 1\n1 1\n1 1\n1 1 1',
      ['line 3, column 1 | id-twice | 1', 'line 3, column 1 | numbering-gap | 2'],
    ],
    ['an unknown wish', 'hr', '1 1\n1 1 2\n1 1 1', ['line 2, column 5 | id-unknown | 2 | 1–1']],
    ['an unknown person', 'hr', '1 1\n1 1\n1 1 0', ['line 3, column 5 | id-unknown | 0 | 1–1']],
    ['a word', 'hr', '1 1\n1 one\n1 1 1', ['line 2, column 3 | id-unknown | one | 1–1']],
    ['a wish twice', 'hr', '1 1\n1 1 1\n1 1 1', ['line 2, column 5 | wish-twice | 1']],
    ['a person ranked twice', 'hrt', '1 1\n1 1\n1 1 1 (1)', ['line 3, column 8 | ranked-twice | 1']],
    ['seats below none', 'hr', '1 1\n1 1\n1 -2 1', ['line 3, column 3 | number-negative | -2 | 0–2147483647']],
    ['seats in halves', 'hr', '1 1\n1 1\n1 1.5 1', ['line 3, column 3 | number-wrong | 1.5 | 0–2147483647']],
    [
      'seats beyond number',
      'hr',
      '1 1\n1 1\n1 3000000000 1',
      ['line 3, column 3 | number-wrong | 3000000000 | 0–2147483647'],
    ],
    ['no seats', 'hr', '1 1\n1 1\n1', ['line 3, column 2 | field-missing | seats']],
    [
      'ties where there are none',
      'sm',
      '1 1\n1 (1)\n1 1',
      [
        'line 2, column 3 | text-unreadable | ( | a format with ties: hrt, smt, spa-st',
        'line 2, column 5 | text-unreadable | ) | a format with ties: hrt, smt, spa-st',
      ],
    ],
    ['a bracket left open', 'smt', '1 1\n1 (1\n1 1', ['line 2, column 3 | text-unreadable | ( | )']],
    ['a bracket not opened', 'smt', '1 1\n1 1)\n1 1', ['line 2, column 4 | text-unreadable | ) | (']],
    ['brackets in brackets', 'smt', '1 1\n1 ((1)\n1 1', ['line 2, column 4 | text-unreadable | ( | )']],
    [
      'empty brackets',
      'smt',
      '1 1\n1 () 1\n1 1',
      ['line 2, column 3 | text-unreadable | ( | a number in the brackets'],
    ],
    ['no lecturer', 'spa', SPA.replace('1 1 1', '1 1'), ['line 4, column 4 | field-missing | lecturer']],
    ['an unknown lecturer', 'spa', SPA.replace('2 3 1', '2 3 2'), ['line 5, column 5 | id-unknown | 2 | 1–1']],
    [
      'a project with a ranking',
      'spa',
      SPA.replace('2 3 1', '2 3 1 9'),
      ['line 5, column 7 | text-unreadable | 9 | the end of the line'],
    ],
    [
      'many things at once',
      'hr',
      '\uFEFF2 1\r\n1 1 1\r\n2 5\r\n1 -1 3 1 1',
      [
        'line 2, column 5 | wish-twice | 1',
        'line 3, column 3 | id-unknown | 5 | 1–1',
        'line 4, column 3 | number-negative | -1 | 0–2147483647',
        'line 4, column 6 | id-unknown | 3 | 1–2',
        'line 4, column 10 | ranked-twice | 1',
      ],
    ],
  ])('is refused where it has %s', (_, format, text, says) => {
    expect(wrong(text, format)).toEqual(says);
  });

  it('says which pairs only one has listed, and refuses none of them', () => {
    const hr = parseInstanceText('2 2\n1 1 2\n2 2\n1 1 2 1\n2 1 1', 'hr');
    expect(hr.ok && hr.value.oneSided).toEqual([
      { listed: 'place', person: '2', place: '1' },
      { listed: 'person', person: '2', place: '2' },
    ]);
    const spa = parseInstanceText('2 2 2\n1 1\n2 2\n1 1 1\n2 1 2\n1 1 1 2\n2 1', 'spa');
    expect(spa.ok && spa.value.oneSided).toEqual([
      { listed: 'host', person: '2', host: '1' },
      { listed: 'person', person: '2', place: '2' },
    ]);
  });

  describe.skipIf(!hasSharedData())('the examples that the formats are described by (needs ../shared/data)', () => {
    it.each([
      ['hr1.txt', 'hr', 3, 2],
      ['sm1.txt', 'sm', 4, 4],
      ['spa1.txt', 'spa', 4, 4],
    ] as const)('%s', (file, format, people, places) => {
      const problem = read(readFileSync(join(SHARED_DATA, 'allocation/formats', file), 'utf8'), format);
      expect([problem.people.length, problem.places.length]).toEqual([people, places]);
    });
  });
});

describe.each(TEXT_FORMATS)('the format %s', (format) => {
  const ties = ['hrt', 'smt', 'spa-st'].includes(format);
  const hosted = format.startsWith('spa');
  /** Lists of some of `count` numbers, in tiers. */
  const list = (count: number): fc.Arbitrary<string[][]> =>
    fc.shuffledSubarray(Array.from({ length: count }, (_, i) => String(i + 1))).chain((ids) =>
      fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }).map((joins) => {
        const tiers: string[][] = [];
        ids.forEach((id, i) => {
          if (ties && i > 0 && joins[i]) tiers.at(-1)!.push(id);
          else tiers.push([id]);
        });
        return tiers;
      }),
    );
  const byNumber = <T>(each: fc.Arbitrary<T>, count: number): fc.Arbitrary<(T & { id: string })[]> =>
    fc
      .array(each, { minLength: count, maxLength: count })
      .map((all) => all.map((one, i) => ({ ...one, id: String(i + 1) })));
  const capacity = format.startsWith('sm') ? fc.constant(1) : fc.nat(9);
  const sizes = fc.tuple(fc.nat(6), fc.nat(5), fc.integer({ min: 1, max: 3 }));
  const problem: fc.Arbitrary<Problem> = sizes.chain(([m, n, k]): fc.Arbitrary<Problem> => {
    const people = byNumber(fc.record({ wishes: list(n) }), m);
    const ranking = list(m);
    if (!hosted) return fc.record({ people, places: byNumber(fc.record({ capacity, ranking }), n) });
    const host = fc.integer({ min: 1, max: k }).map(String);
    const places = byNumber(fc.record({ capacity, host }), n);
    return fc.record({ people, places, hosts: byNumber(fc.record({ capacity, ranking }), k) });
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(problem, (written) => {
        expect(read(formatInstanceText(written, format), format)).toEqual(written);
      }),
    );
  });

  it('never fails on rubbish, and names a line for all that is wrong', () => {
    const piece = fc.constantFrom('0', '1', '2', '9', '-', '(', ')', ' ', '\n', '\r', 'x', '#', '\uFEFF', '1 1\n');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 60 }), (text) => {
        const outcome = parseInstanceText(text, format);
        for (const { where } of outcome.ok ? [] : outcome.problems) expect(where).toMatch(/^line \d+, column \d+$/);
        expect(outcome.ok || outcome.problems.length > 0).toBe(true);
      }),
    );
  });
});
