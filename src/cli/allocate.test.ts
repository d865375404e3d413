import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { SolutionDocument } from '../actions/allocatePeople.ts';
import { runAllocate } from './allocate.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/allocation/', import.meta.url));
const WORKPLACES = join(EXAMPLES, 'workplaces.json');
const MOBILITY = join(EXAMPLES, 'mobility.json');
const folder = mkdtempSync(join(tmpdir(), 'kraftsam-allocate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(args: string[], input = '', ended: Promise<void> = new Promise(() => undefined)): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const both = Promise.all([text(stdout), text(stderr)]);
  const io = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr };
  const code = await runAllocate(args, { io, ended });
  stdout.end();
  stderr.end();
  const [out, err] = await both;
  return { code, out, err };
}

const planOf = ({ out }: Ran): SolutionDocument => JSON.parse(out) as SolutionDocument;
/** Problems and options as a text would give them. */
const problem = (value: object): string => JSON.stringify(value);
const ONE_SEAT = {
  people: [
    { id: 'p', wishes: [['a']] },
    { id: 'q', wishes: [['a']] },
  ],
  places: [{ id: 'a', capacity: 1 }],
};

describe('kraftsam allocate', { timeout: 60_000 }, () => {
  const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'));
  const modes = ['stable', 'best', 'together'];

  it.each(examples.flatMap((name) => modes.map((mode) => ({ name, mode }))))(
    'plans $name in the mode $mode',
    async ({ name, mode }) => {
      const path = join(EXAMPLES, name);
      const ran = await run([path, '--mode', mode, '--json']);
      expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
      const plan = planOf(ran);
      expect(plan.mode).toBe(mode);
      expect(plan.assignments.length).toBeGreaterThan(3);
      expect(plan.profile.reduce((a, b) => a + b, 0)).toBe(plan.assignments.length);
      expect(plan.unplaced.filter((one) => one.reasons.length === 0)).toEqual([]);
    },
  );

  it('shows a plan to people: the outcome, who sits where, who does not and why, where seats lack, what is proven', async () => {
    const { out } = await run([WORKPLACES, '--mode', 'best', '--seed', 'vt27']);
    for (const part of [
      /^18 av 23 perioder fyllda \(78 %\), 5 utan plats\.$/m,
      /Frö till lottningen: ”vt27”/,
      /^ {2}önskan 1 +█+ +\d+ +\d+ %$/m,
      /^ {2}elev-01 +höst +elkraft-nord +önskan 1$/m,
      /^ {4}önskan 1, robotverkstan: personen är 17 år, platsen kräver 18 \(Åldersgräns för arbetsmiljön\)$/m,
      /^Flaskhalsar$[^]*en plats till: 1 fler placerade/m,
      /^Utfall efter school$/m,
      /^Bevis: bäst möjliga för målen i ordning/m,
    ])
      expect(out).toMatch(part);
  });

  it('does not alarm where the weeks are reached: such periods are counted and listed apart, and are in no table', async () => {
    const { out } = await run([WORKPLACES]);
    expect(out).toMatch(/^15 av 22 perioder fyllda \(68 %\), 7 utan plats\.\n1 period till behövs inte: veckorna /);
    expect(out).toMatch(/^ {2}utan plats +█+ +7 +32 %$/m);
    expect(out).toMatch(/^Behövs inte, för veckorna är uppnådda\n {2}elev-08, (höst|vår) {2}4 av 4 veckor$/m);
    expect(out).not.toMatch(/^ {2}elev-08, (höst|vår)$/m);
    expect((await run([WORKPLACES, '--csv'])).out.match(/^elev-08/gm)).toHaveLength(1);
    expect((await run([WORKPLACES, '--explain'])).out).toMatch(
      /^elev-08, .*: ingen plats behövs: veckorna är uppnådda utan den här perioden$/m,
    );
  });

  it('says which requirements a plan does not keep, and that another mode keeps them only where it does', async () => {
    const periods = [
      { id: 'v10', from: '2027-03-08', to: '2027-03-21' },
      { id: 'v12', from: '2027-03-22', to: '2027-04-04' },
    ];
    const far = problem({ ...ONE_SEAT, people: [{ id: 'p', wishes: [['a']], weeks: 9 }], periods });
    const { out } = await run(['-'], far);
    expect(out).toMatch(/\n {2}1 krav gick inte att uppfylla:\n {4}p: når 4 av 9 veckor\n$/);
    const { out: best } = await run([WORKPLACES, '--mode', 'best']);
    expect(best).toMatch(
      /\n {2}\d krav lämnas åt sidan i det här läget \(--mode together tar hänsyn till allt\):\n {4}\S/,
    );
  });

  it('leaves out what there is nothing of, and counts one as one', async () => {
    const { out } = await run(['-'], problem({ people: [{ id: 'p', wishes: [] }], places: [] }));
    expect(out).toMatch(/^0 av 1 person placerad \(0 %\), 1 utan plats\.\n/);
    expect(out).not.toContain('Placerade');
    expect((await run(['-'], problem({ people: [], places: [] }))).out).not.toContain('Så gick det');
  });

  it('shows ids so that none can break a row in two or write over another', async () => {
    const people = [
      { id: 'a\nb', wishes: [['x']] },
      { id: '\u001B[2J', wishes: [['x']] },
    ];
    const { out } = await run(['-'], problem({ people, places: [{ id: 'x', capacity: 1 }] }));
    expect(out).not.toContain('\u001B');
    expect(out).toContain('a\\u{a}b');
    expect(out).toMatch(/^ {2}\S+ {2}x {2}önskan 1$/m);
  });

  it('explains to each person with --explain: the lot, why not each wish above, what it would have taken', async () => {
    const { out } = await run([WORKPLACES, '--mode', 'stable', '--seed', 'vt27', '--explain']);
    expect(out).toMatch(/^elev-01, höst \(lott \d+ av 12\): /m);
    expect(out).toMatch(
      /inte önskan 2, solpark: restiden är 70 minuter, gränsen är 60 \(Högst 60 minuters resa\); platsen är/,
    );
    expect(out).toMatch(/hade gått om gränsen höjs från 60 till 70 minuter och om platsen är bemannad även 2027-W44/);
    const whole = planOf(await run([WORKPLACES, '--json', '--explain']));
    expect(whole.explanation?.people).toHaveLength(whole.assignments.length + whole.unplaced.length);
    expect(planOf(await run([WORKPLACES, '--json'])).explanation).toBeUndefined();
  });

  it('takes goals, presets, seeds and the attribute to be fair by', async () => {
    const goals = async (...args: string[]) => planOf(await run([MOBILITY, '--json', ...args]));
    expect((await goals('--goals', 'travel,placed')).goals).toEqual(['travel', 'placed']);
    expect((await goals('--preset', 'rank-maximal')).goals[0]).toBe('firsts');
    expect(await goals('--seed', 'x', '--fair-by', 'gender')).toMatchObject({ seed: 'x', fairBy: 'gender' });
  });

  it('gives the same plan byte for byte however the lists are ordered', async () => {
    const original = JSON.parse(readFileSync(WORKPLACES, 'utf8')) as Record<string, unknown>;
    const turned = Object.entries(original).map(([name, list]) =>
      name === 'rules' || !Array.isArray(list) ? [name, list] : [name, list.toReversed()],
    );
    const other = Object.fromEntries(turned) as object;
    const [one, two] = [await run([WORKPLACES, '--json']), await run(['-', '--json'], problem(other))];
    expect(two.out).toBe(one.out);
  });

  it('writes a table with --csv, and a file with --output', async () => {
    const { out } = await run([MOBILITY, '--csv']);
    expect(out.split('\r\n')[0]).toBe('person,period,place,rank');
    expect(out).toContain('\r\nm3,,regionen,2\r\n');
    const path = join(folder, 'written.csv');
    expect(await run([MOBILITY, '--csv', '--output', path])).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(path, 'utf8')).toBe(out);
  });

  it('keeps the plan in force where nothing asks for more, and tells what else changes and why', async () => {
    const plan = await run([MOBILITY, '--json', '--seed', 'one']);
    const current = file('current.json', plan.out);
    const again = await run([MOBILITY, '--json', '--seed', 'two', '--current', current]);
    expect(planOf(again).assignments).toEqual(planOf(plan).assignments);
    expect(planOf(again)).toMatchObject({
      goals: ['placed', 'change', 'ranks', 'travel', 'fairness'],
      changes: { unchanged: 4 },
    });
    expect(await run(['--verify', MOBILITY, file('again.json', again.out)])).toMatchObject({ code: 0 });

    const { places, ...rest } = JSON.parse(readFileSync(MOBILITY, 'utf8')) as { places: { id: string }[] };
    const fewer = problem({
      ...rest,
      places: places.map((one) => (one.id === 'regionen' ? { ...one, capacity: 1 } : one)),
    });
    const { out } = await run(['-', '--current', current], fewer);
    expect(out).toContain(
      'Ändringar mot planen som gäller: 3 oförändrade, 0 flyttas, 0 får plats, 1 förlorar sin, 0 har slutat söka',
    );
    expect(out).toMatch(/^ {2}m[123] {2}regionen \(önskan \d\) → ingen plats {2}platsen tar emot färre än förut$/m);
  });

  it('checks a plan with --verify', async () => {
    const plan = await run([WORKPLACES, '--json']);
    const checked = await run(['--verify', WORKPLACES, file('plan.json', plan.out)]);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('Planen håller');
  });

  it('refuses a plan that does not hold, in words, with 3', async () => {
    const plan = planOf(await run([MOBILITY, '--json']));
    const moved = { ...plan, assignments: plan.assignments.map((one) => ({ ...one, place: 'bruket', rank: 1 })) };
    const { code, out, err } = await run(['--verify', MOBILITY, file('moved.json', JSON.stringify(moved))]);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^Planen håller inte \(\d+ fel\):\n/);
    expect(err).toMatch(/ {2}fler än platsen tar emot \(plats bruket, är 4, ska vara 1\)/);
  });

  it('reads the formats of matching research', async () => {
    const hr = '2 2\n1 1 2\n2 1 2\n1 1 1 2\n2 1 1 2\n';
    expect(planOf(await run(['--format', 'hr', '--mode', 'stable', '--json', '-'], hr)).profile).toEqual([1, 1]);
    const residents = file('residents.csv', 'id,rol\nr1,"[a]"\nr2,"[a]"\n');
    const programmes = file('programmes.csv', 'id,numberOfPos,rol\na,1,"[r2]"\n');
    const csv = await run(['--format', 'hr-csv', '--mode', 'stable', '--json', residents, programmes]);
    expect(planOf(csv).assignments).toEqual([{ person: 'r2', place: 'a', rank: 1 }]);
    expect(csv.err).toBe('1 par står bara i den enas lista och kan aldrig bli av.\n');
  });
});

describe('bad input', { timeout: 60_000 }, () => {
  it('is told all at once, with the place, what is wrong and what to do, and ends with 1', async () => {
    const bad = { people: [{ id: 'p', wishes: [['x'], 7] }], places: [{ id: 'a', capacity: -1 }], pinned: [['p']] };
    const { code, out, err } = await run(['-', '--json'], problem(bad));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      [
        'Fel i problemet (4):',
        '  people[0].wishes[1]: Här står 7, men det ska vara en lista. Rätta värdet.',
        '  places[0].capacity: -1 är negativt. Ange ett heltal ≥ 0.',
        '  pinned[0]: Här står 1 led i listan, men det ska vara 2–3 led i listan. Rätta värdet.',
        '  people[0].wishes[0][0]: ”x” finns inte. Rätta id:t, eller lägg till det i ”places”.',
        '',
      ].join('\n'),
    );
  });

  it('that asks for what cannot be is told as the smallest set that clashes', async () => {
    const pinned = [
      ['p', 'a'],
      ['q', 'a'],
    ];
    const { code, err } = await run(['-'], problem({ ...ONE_SEAT, pinned }));
    expect(code).toBe(1);
    expect(err).toBe(
      [
        'Kraven går inte att förena. Den minsta mängd som krockar:',
        '  pinned[0]: bestämt: p, a',
        '  pinned[1]: bestämt: q, a',
        '  places[0].capacity: antal platser: 1',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [
      'an id that is called as a form is',
      '{"people":[{"id":"p","wishes":[["list"]]}],"places":[]}',
      '”list” finns inte.',
    ],
    [
      'an id that every object has',
      '{"people":[{"id":"p","wishes":[["__proto__"]]}],"places":[]}',
      '”__proto__” finns',
    ],
    ['a text cut off', '{"people": [', 'rad 1, kolumn 13: Det går inte att läsa vidare här: slutet på texten'],
    ['no text', '', 'rad 1, kolumn 1: '],
  ])('%s is told with line and column', async (_, input, told) => {
    const { code, err } = await run(['-'], input);
    expect(code).toBe(1);
    expect(err).toContain(told);
  });

  it.each([
    ['hr', '', 'rad 1, kolumn 1: Fältet saknas (antalet personer och antalet platser).'],
    ['hr', '1 1\n1 2\n1 1 1', 'rad 2, kolumn 3: ”2” finns inte. Ange ett nummer 1–1.'],
    ['hr', '2 1\n1 1\n3 1\n1 1 1', 'Numret 2 saknas.'],
    ['spa', '1 1 1\n1 1\n1 1 1 9\n1 1 1', 'Det går inte att läsa vidare här: 9, väntade slutet på raden.'],
  ])('a text in the format %s is told of in Swedish throughout: %j', async (format, text, told) => {
    const { code, err } = await run(['--format', format, '-'], text);
    expect(code).toBe(1);
    expect(err).toContain(told);
  });

  it('a table without a column says which table and column', async () => {
    const { err } = await run(['--format', 'hr-csv', file('p.csv', 'name,rol\nx,[a]\n'), file('q.csv', 'id,rol\n')]);
    expect(err).toContain('  personer, rad 1, kolumn 1: Fältet saknas (kolumnen id). Lägg till det.\n');
    expect(err).toContain('  platser, rad 1, kolumn 1: Fältet saknas (kolumnen numberOfPos). Lägg till det.\n');
  });

  it('a plan that is none is told of as such', async () => {
    const { code, err } = await run([MOBILITY, '--current', file('none.json', '{"mode": "bst"}')]);
    expect(code).toBe(1);
    expect(err).toContain('Fel i planen');
    expect(err).toContain('mode: Här står "bst", men det ska vara best. Rätta värdet.');
  });

  it('a text in another encoding, and a file that is not there', async () => {
    writeFileSync(join(folder, 'latin1.json'), Buffer.from('{"people": "å"}', 'latin1'));
    expect(await run([join(folder, 'latin1.json')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Spara den som UTF-8.'),
    });
    expect(await run([join(folder, 'nowhere.json')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('file-unreadable'),
    });
  });

  it('work that is called off says so and writes nothing', async () => {
    const ran = await run([WORKPLACES, '--json'], '', Promise.resolve());
    expect(ran).toEqual({ code: 1, out: '', err: 'Avbrutet. Inget har skrivits.\n' });
  });
});

describe('wrong usage', () => {
  it.each([
    ['no file', []],
    ['two files', [MOBILITY, WORKPLACES]],
    ['an unknown mode', [MOBILITY, '--mode', 'fair']],
    ['an unknown goal', [MOBILITY, '--goals', 'placed,luck']],
    ['a goal twice', [MOBILITY, '--goals', 'placed,placed']],
    ['an unknown preset', [MOBILITY, '--preset', 'luck']],
    ['goals and a preset', [MOBILITY, '--goals', 'placed', '--preset', 'standard']],
    ['an unknown format', [MOBILITY, '--format', 'xml']],
    ['one table of two', [MOBILITY, '--format', 'hr-csv']],
    ['two forms', [MOBILITY, '--json', '--csv']],
    ['a check of no plan', ['--verify', MOBILITY]],
    ['a check and a change', ['--verify', MOBILITY, MOBILITY, '--current', MOBILITY]],
    ['standard input twice', ['-', '--current', '-']],
  ])('%s ends with 2 and points to the help', async (_, args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('kraftsam allocate --help');
  });

  it('--help explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--verify');
  });
});
