import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { openStore } from '../../src/store/store.ts';
import { apiDocument, schemaReader } from '../support/answerSchemas.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const documented = await apiDocument();

let test: TestStore;
let app: ReturnType<typeof createApi>;

beforeAll(async () => {
  test = await openTestStore();
  app = createApi({ store: test.store, now: () => new Date('2026-11-21T12:00:00Z') });
  await test.asOwner(
    `insert into open.areas (code, kind, name) values ('00', 'country', 'Riket'), ('14', 'county', 'Län')`,
  );
}, 120_000);
afterAll(() => test?.close());

const ask = (path: string) => app.request(path);

describe('problems of the API', () => {
  it.each([
    ['/api/v1/areas/xyz', 404, 'area-unknown'],
    ['/api/v1/occupations?area=xyz', 400, 'area-unknown'],
    ['/api/v1/occupations?period=2025-13', 400, 'period-malformed'],
    ['/api/v1/occupations?period=2025-06/2025-01', 400, 'period-reversed'],
    ['/api/v1/occupations?period=0000', 400, 'period-out-of-range'],
    ['/api/v1/areas/%00', 400, 'request-invalid'],
    ['/api/v1/occupations?field=nothing', 400, 'field-unknown'],
    ['/api/v1/occupations/0000', 404, 'group-unknown'],
    ['/api/v1/occupations/25', 400, 'request-invalid'],
    ['/api/v1/occupations/0000/skills', 404, 'group-unknown'],
    ['/api/v1/offerings/nothing', 404, 'offering-unknown'],
    ['/api/v1/offerings?level=high', 400, 'request-invalid'],
    ['/api/v1/reports/nothing', 404, 'report-unknown'],
    ['/api/v1/reports/nothing.pdf', 404, 'report-unknown'],
    ['/api/v1/sources/nothing', 404, 'source-unknown'],
    ['/api/v1/sources?pageSize=201', 400, 'request-invalid'],
    ['/api/v1/sources?page=0', 400, 'request-invalid'],
    ['/api/v1/sources?page=one', 400, 'request-invalid'],
    ['/api/v1/areas?page=1&page=2', 400, 'request-invalid'],
    ['/api/v1/areas?kindd=county', 400, 'request-invalid'],
    ['/api/v1/areas/14?kind=county', 400, 'request-invalid'],
    ['/api/v2/areas', 404, 'operation-unknown'],
  ])('%s: %i %s', async (path, status, code) => {
    const answer = await ask(path);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = (await answer.json()) as Record<string, unknown>;
    expect({ status: answer.status, ...problem }).toMatchObject({ status, code });
    const checked = schemaReader(documented)(documented.components.schemas['Problem'] ?? {}).safeParse(problem);
    expect(checked.error?.issues ?? []).toEqual([]);
    if (status === 400) expect(problem['errors']).toHaveLength(1);
  });

  it('name each parameter that is wrong, in Swedish', async () => {
    const answer = await ask('/api/v1/areas?kind=town&pageSize=900&colour=red');
    expect(((await answer.json()) as { errors: unknown }).errors).toEqual([
      { parameter: 'kind', detail: expect.stringMatching(/^Ska vara något av: country, county/) },
      { parameter: 'pageSize', detail: 'Ska vara högst 200.' },
      { parameter: 'colour', detail: 'Parametern finns inte.' },
    ]);
  });

  it('say that nothing can be changed here', async () => {
    const answer = await app.request('/api/v1/areas', { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('say what to do where there is no ClickHouse; what needs none is answered', async () => {
    const bare = await openTestStore({ facts: false });
    const without = createApi({ store: bare.store, now: () => new Date() });
    await bare.asOwner(`insert into open.areas (code, kind, name) values ('00', 'country', 'Riket')`);
    const answer = await without.request('/api/v1/occupations');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      code: 'facts-unavailable',
      next: expect.stringContaining('kraftsam doctor'),
    });
    expect((await without.request('/api/v1/areas')).status).toBe(200);
    await bare.close();
  });

  it('say the same where ClickHouse has stopped answering', async () => {
    const store = await openStore({ databaseUrl: test.appUrl, clickhouseUrl: 'http://127.0.0.1:9' });
    const cut = createApi({ store, now: () => new Date() });
    const answer = await cut.request('/api/v1/occupations/2512');
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'facts-unavailable' }]);
    await store.close();
  });

  it('tell nothing of the inside when the fault is ours', async () => {
    const told: unknown[] = [];
    const broken = createApi({ store: {} as never, now: () => new Date(), report: (error) => told.push(error) });
    const answer = await broken.request('/api/v1/areas');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/TypeError|store\.reading|\.ts/);
    expect(told).toHaveLength(1);
  });
});
