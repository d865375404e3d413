import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA } from '../../../../../test/officialServer.ts';
import { parseHospitalCsv } from './hospitalCsv.ts';

const RESIDENTS = 'id,rol\n7,"[A,B]"\n8,[A]\n';
const PROGRAMMES = 'id,numberOfPos,rol\nA,1,"[8,7]"\nB,2,[7]\n';
const PROBLEM = {
  people: [
    { id: '7', wishes: [['A'], ['B']] },
    { id: '8', wishes: [['A']] },
  ],
  places: [
    { id: 'A', capacity: 1, ranking: [['8'], ['7']] },
    { id: 'B', capacity: 2, ranking: [['7']] },
  ],
};

function wrong(residents: string, programmes: string): string[] {
  const read = parseHospitalCsv({ residents, programmes });
  return read.ok
    ? []
    : read.problems.map((problem) => [problem.where, problem.code, problem.found, problem.expected].join(' | '));
}

describe('hospitals and residents in two tables', () => {
  it.each([
    ['as they are mostly written', RESIDENTS, PROGRAMMES],
    ['with names and in another order of columns', 'rol,name,id\n"[A,B]","Ek, Bo",7\n[A],,8', PROGRAMMES],
    ['with line ends of Windows and a byte order mark', `\uFEFF${RESIDENTS.replaceAll('\n', '\r\n')}`, PROGRAMMES],
    ['with semicolons', RESIDENTS.replace('id,rol', 'id;rol').replace('7,', '7;').replace('8,', '8;'), PROGRAMMES],
    ['with blanks and quotes in lists', `id,rol\n 7 ,"[ 'A' , B ]"\n8,"[""A""]" \n\n`, PROGRAMMES],
    ['with a line end in a cell', 'id,name,rol\n7,"Bo\nEk","[A,B]"\n8,x,[A]\n', PROGRAMMES],
    ['with a header in capitals', RESIDENTS, PROGRAMMES.replace('id,numberOfPos,rol', 'ID,NUMBEROFPOS,ROL')],
  ])('are read %s', (_, residents, programmes) => {
    const read = parseHospitalCsv({ residents, programmes });
    expect(read).toEqual({ ok: true, value: { problem: PROBLEM, oneSided: [] } });
  });

  it.each([
    [
      'nothing',
      '',
      PROGRAMMES,
      [
        'residents, line 1, column 1 | field-missing |  | the column id',
        'residents, line 1, column 1 | field-missing |  | the column rol',
      ],
    ],
    [
      'no seats',
      RESIDENTS,
      PROGRAMMES.replace('numberOfPos', 'seats'),
      ['programmes, line 1, column 1 | field-missing |  | the column numberOfPos'],
    ],
    ['a cell short', `${RESIDENTS}9\n`, PROGRAMMES, ['residents, line 4, column 1 | count-wrong | 1 cells | 2 cells']],
    [
      'a list without quotes',
      `${RESIDENTS}9,[A,B]\n`,
      PROGRAMMES,
      ['residents, line 4, column 1 | count-wrong | 3 cells | 2 cells'],
    ],
    ['an id twice', `${RESIDENTS}7,[A]\n`, PROGRAMMES, ['residents, line 4, column 1 | id-twice | 7 | ']],
    ['an empty id', `${RESIDENTS},[A]\n`, PROGRAMMES, ['residents, line 4, column 1 | id-empty |  | ']],
    ['an unknown place', `${RESIDENTS}9,"[A,  C]"\n`, PROGRAMMES, ['residents, line 4, column 9 | id-unknown | C | ']],
    [
      'an unknown person',
      RESIDENTS,
      PROGRAMMES.replace('[8,7]', '[8,5]'),
      ['programmes, line 2, column 9 | id-unknown | 5 | '],
    ],
    ['a wish twice', `${RESIDENTS}9,"[B,A,B]"\n`, PROGRAMMES, ['residents, line 4, column 9 | wish-twice | B | ']],
    [
      'somebody ranked twice',
      RESIDENTS,
      PROGRAMMES.replace('[7]', '"[7,7]"'),
      ['programmes, line 3, column 9 | ranked-twice | 7 | '],
    ],
    [
      'a list without brackets',
      `${RESIDENTS}9,A\n`,
      PROGRAMMES,
      ['residents, line 4, column 3 | text-unreadable | A | […]'],
    ],
    ['a hole in a list', `${RESIDENTS}9,"[A,]"\n`, PROGRAMMES, ['residents, line 4, column 7 | id-empty |  | ']],
    ['a quote left open', `${RESIDENTS}9,"[A]\n`, PROGRAMMES, ['residents, line 4, column 4 | text-unreadable |  | "']],
    [
      'words after a quote',
      `${RESIDENTS}9,"[A]"x\n`,
      PROGRAMMES,
      ['residents, line 4, column 4 | text-unreadable | x | ,'],
    ],
    [
      'several things in both',
      `${RESIDENTS}9,[Z]\n`,
      `${PROGRAMMES}C,-1,[9]\nD,few,[]\n`,
      [
        'residents, line 4, column 4 | id-unknown | Z | ',
        'programmes, line 4, column 3 | number-negative | -1 | 0–2147483647',
        'programmes, line 5, column 3 | number-wrong | few | 0–2147483647',
      ],
    ],
  ])('are refused where they have %s', (_, residents, programmes, says) => {
    expect(wrong(residents, programmes)).toEqual(says);
  });

  describe.skipIf(!hasSharedData())('the sets that come with the project (needs ../shared/data)', () => {
    const text = (file: string): string =>
      readFileSync(join(SHARED_DATA, 'allocation/hospital-residents', file), 'utf8');

    it.each([
      ['residentSmall.csv', 'programSmall.csv', { people: 10, places: 4, seats: 10, wishes: 24, oneSided: 3 }],
      ['residents4000.csv', 'programs4000.csv', { people: 4000, places: 35, seats: 3705, wishes: 25_287, oneSided: 0 }],
    ])('%s', (residents, programmes, size) => {
      const read = parseHospitalCsv({ residents: text(residents), programmes: text(programmes) });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const { people, places } = read.value.problem;
      expect({
        people: people.length,
        places: places.length,
        seats: places.reduce((sum, place) => sum + Number(place.capacity), 0),
        wishes: people.reduce((sum, person) => sum + person.wishes.length, 0),
        oneSided: read.value.oneSided.length,
      }).toEqual(size);
    });
  });
});
