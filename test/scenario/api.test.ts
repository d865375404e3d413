import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { type ApiDocument, exampleOf } from '../../src/api/reference.ts';
import { saveCorrection } from '../../src/store/corrections.ts';
import { system } from '../../src/store/session.ts';
import { apiDocument, schemaReader } from '../support/answerSchemas.ts';
import { DEMONSTRATION_DAY } from '../support/demonstrationDay.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const documented = await apiDocument();
const OPERATIONS = Object.entries(documented.paths).map(([path, { get }]) => ({
  path,
  operation: get,
  id: get.operationId,
}));
const LISTS = OPERATIONS.filter(
  ({ operation }) => 'text/csv' in content(operation) && !operation.parameters?.some((p) => p.name === 'slug'),
);

function content(operation: ApiDocument['paths'][string]['get']): Record<string, { schema: object }> {
  return (operation.responses['200']?.content ?? {}) as Record<string, { schema: object }>;
}

/** Reports are published under an address that ends with their hash; the example has none, so it is moved there. */
const EXAMPLE_REPORT = 'kompetens-for-en-industri-i-omstallning';

let test: TestStore;
let app: ReturnType<typeof createApi>;

beforeAll(async () => {
  test = await openTestStore({ demonstration: true });
  app = createApi({
    store: test.store,
    now: () => new Date(`${DEMONSTRATION_DAY}T12:00:00Z`),
    stylesheet: '/assets/kraftsam.css',
    report: (error) => {
      throw error;
    },
  });
  await test.asOwner('update open.published_reports set slug = $1', [EXAMPLE_REPORT]);
  await test.store.writing(system('test'), (tx) =>
    saveCorrection(tx, {
      scope: 'everywhere',
      offeringId: null,
      surface: '=svets',
      link: 'skill',
      fromId: 'x',
      toId: null,
      reason: 'Ett ord med två betydelser',
      madeBy: 'person:test',
    }),
  );
}, 120_000);
afterAll(async () => {
  await test?.close();
});

const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const json = async (path: string): Promise<Answer> => {
  const answer = await ask(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return (await answer.json()) as Answer;
};

interface Figure {
  readonly value: number | null;
  readonly missing?: string;
  readonly sources: readonly number[];
}

interface Row {
  readonly group: { readonly ssyk4: string };
  readonly demand: readonly Figure[];
  readonly change: Figure;
  readonly offerings: Figure;
  readonly judgement: { readonly outcome: string };
}

/** What the tests below look at; the shapes themselves are checked against the document. */
interface Answer extends Row {
  readonly items: readonly Row[];
  readonly total?: number;
  readonly sources: readonly unknown[];
}

describe('the examples of the document', () => {
  const reader = schemaReader(documented);

  it.each(OPERATIONS)('$path answers in the shape it promises', async ({ path, operation }) => {
    const answer = await json(exampleOf(path, operation));
    const schema = content(operation)['application/json']?.schema ?? {};
    const checked = reader(schema).safeParse(answer);
    expect(checked.error?.issues ?? []).toEqual([]);
    // A list without a row would prove nothing.
    if (answer.items) expect(answer.items.length).toBeGreaterThan(0);
    // Nor would a schema that takes anything.
    expect(reader(schema).safeParse({ ...answer, planted: 1 }).success).toBe(false);
  });

  it.each(LISTS)('$path answers as CSV with a line for each row of the whole list', async ({ path, operation }) => {
    const example = exampleOf(path, operation);
    const answer = await ask(example, { Accept: 'text/csv' });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('vary')).toContain('Accept');
    const lines = (await answer.text()).trimEnd().split('\r\n');
    const { total, items } = await json(example);
    expect(lines).toHaveLength((total ?? items.length) + 1);
    expect(await (await ask(`${example}${example.includes('?') ? '&' : '?'}format=csv`)).text()).toBe(
      `${lines.join('\r\n')}\r\n`,
    );
  });

  it('as CSV keep where the figures come from, and that they are invented', async () => {
    for (const path of ['/api/v1/occupations?area=14', '/api/v1/occupations/2512/skills?area=14']) {
      const [head = '', row = ''] = (await (await ask(`${path}&format=csv`)).text()).split('\r\n');
      expect(head).toMatch(/,sources,synthetic$/);
      expect(row).toMatch(/,demo-ads [\da-f]{8};.*,true$/);
    }
  });

  it.each(LISTS)('$path answers as a workbook', async ({ path, operation }) => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const answer = await ask(exampleOf(path, operation), { Accept: type });
    expect(answer.headers.get('content-type')).toBe(type);
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['csv', 'text/csv; charset=utf-8', 'section,table,row'],
    ['json', 'application/json', '{\n  "sha256"'],
  ])('a published report is a file with the ending .%s', async (extension, type, begins) => {
    const answer = await ask(`/api/v1/reports/${EXAMPLE_REPORT}.${extension}`);
    expect(answer.headers.get('content-type')).toBe(type);
    expect((await answer.text()).startsWith(begins)).toBe(true);
  });
});

describe('the committed document', () => {
  // After a deliberate change: node_modules/.bin/vitest run test/scenario/api.test.ts -u
  it('is what the schemas of the program give', async () => {
    await expect(`${JSON.stringify(documented, null, 1)}\n`).toMatchFileSnapshot('../../docs/openapi.json');
  });

  it('gives each operation an answer for what can go wrong', () => {
    for (const { path, operation } of OPERATIONS) {
      expect(Object.keys(operation.responses)).toEqual(
        path.includes('{') ? ['200', '400', '404', '503'] : ['200', '400', '503'],
      );
      for (const parameter of operation.parameters ?? []) expect(parameter.schema.description).toMatch(/\p{L}/u);
    }
  });
});

describe('figures', () => {
  const LIST = '/api/v1/occupations?area=14&period=2025&pageSize=200';

  it('point to their sources, each of which is told in full', async () => {
    const { items, sources } = await json(LIST);
    const figures = items.flatMap(({ demand, change, offerings }) => [...demand, change, offerings]);
    expect(figures.length).toBeGreaterThan(100);
    for (const figure of figures) {
      for (const place of figure.sources) expect(sources[place]).toMatchObject({ synthetic: true, licence: 'CC0-1.0' });
      expect(figure.value === null).toBe(figure.missing !== undefined);
      if (figure.value !== null) expect(figure.sources.length).toBeGreaterThan(0);
    }
  });

  it('are sorted by what was asked for, missing values last', async () => {
    const { items } = await json(`${LIST}&sort=offerings&direction=asc`);
    const values = items.map(({ offerings }) => offerings.value ?? Number.POSITIVE_INFINITY);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(new Set(values).size).toBeGreaterThan(3);
    const judged = await json(`${LIST}&sort=judgement`);
    const seen = [...new Set(judged.items.map(({ judgement }) => judgement.outcome))];
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(
      ['shortage', 'balance', 'surplus', 'insufficient'].filter((outcome) => seen.includes(outcome)),
    );
  });

  it('are the same by themselves as in the list', async () => {
    const { items } = await json(LIST);
    const row = items.find(({ group }) => group.ssyk4 === '2512');
    const alone = await json('/api/v1/occupations/2512?area=14&period=2025');
    expect(alone.demand.map(({ value }) => value)).toEqual(row?.demand.map(({ value }) => value));
    expect(alone.judgement.outcome).toBe(row?.judgement.outcome);
  });
});

describe('pages', () => {
  it('fit together, and name each other', async () => {
    const whole = await json('/api/v1/areas?pageSize=200');
    const walked: unknown[] = [];
    let next: string | undefined = '/api/v1/areas?pageSize=13';
    for (let pages = 0; next !== undefined && pages < 50; pages++) {
      const answer: Response = await ask(next);
      walked.push(...((await answer.json()) as { items: unknown[] }).items);
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(walked).toEqual(whole.items);
    expect(whole.total).toBe(walked.length);
  });
});

describe('every answer', () => {
  it('is known again by its ETag', async () => {
    const first = await ask('/api/v1/areas');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    const again = await ask('/api/v1/areas', { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('/api/v1/areas?kind=county', { 'If-None-Match': etag })).status).toBe(200);
  });

  it('may be read by pages of any host, and runs nothing in a browser', async () => {
    const { headers } = await ask('/api/v1/areas', { Origin: 'https://example.org' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('Link');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('the reference page', () => {
  it('tells every operation and parameter, with examples to follow', async () => {
    const answer = await ask('/api');
    const page = await answer.text();
    expect(page).toContain('<link rel="stylesheet" href="/assets/kraftsam.css">');
    for (const { path, operation } of OPERATIONS) {
      expect(page).toContain(`GET ${path}`);
      expect(page).toContain(`href="${exampleOf(path, operation).replaceAll('&', '&amp;')}"`);
      for (const { name } of operation.parameters ?? []) expect(page).toContain(`<code>${name}</code>`);
    }
  });
});
