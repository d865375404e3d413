import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { exampleOf } from '../../src/api/reference.ts';
import { apiDocument, schemaReader } from '../support/answerSchemas.ts';
import { DEMONSTRATION_DAY } from '../support/demonstrationDay.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

/** What a careless or hostile program sends, already escaped for an address. */
const ODD_VALUES = [
  '',
  '%00',
  '%0A',
  '%27%20or%20true%20--',
  '%27%3B%20reset%20role%3B%20select%201%20--',
  '%25%5F%5C',
  '%F0%9F%A6%8A',
  '%E2%80%AE',
  '%ED%A0%80',
  '%E0%A4%A',
  '-1',
  '0',
  '0000',
  '0001',
  '1e9',
  '9999',
  '9999-12',
  '1900-01/2200-12',
  '99999999999999999999',
  'NaN',
  'null',
  '..%2F..%2Fetc%2Fpasswd',
  '%7Bx:String%7D',
  'x'.repeat(5_000),
];

const documented = await apiDocument();
const OPERATIONS = Object.entries(documented.paths).map(([path, { get }]) => ({ path, operation: get }));

let test: TestStore;
let app: ReturnType<typeof createApi>;
const faults: unknown[] = [];

beforeAll(async () => {
  test = await openTestStore({ demonstration: true });
  app = createApi({
    store: test.store,
    now: () => new Date(`${DEMONSTRATION_DAY}T12:00:00Z`),
    report: (error) => faults.push(error),
  });
}, 120_000);
afterAll(() => test?.close());

/** The address of an operation with one parameter replaced, the others as in its example or left out. */
function withOdd(
  path: string,
  operation: (typeof OPERATIONS)[number]['operation'],
  odd: { name: string; value: string },
): string {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
  const isPath = parameters.some(({ name }) => name === odd.name);
  const address = isPath ? path.replace(`{${odd.name}}`, odd.value) : path;
  const filled = exampleOf(address, { ...operation, parameters });
  return isPath ? filled : `${filled}?${odd.name}=${odd.value}`;
}

describe.each(OPERATIONS)('$path', ({ path, operation }) => {
  const problems = schemaReader(documented)(documented.components.schemas['Problem'] ?? {});
  const names = [...(operation.parameters ?? []).map(({ name }) => name), 'unheard'];

  it.each(names)('answers or refuses whatever %s is, and never breaks', async (name) => {
    for (const value of ODD_VALUES) {
      const address = withOdd(path, operation, { name, value });
      const answer = await app.request(address);
      const broke = faults.splice(0);
      expect({ address, fine: answer.status < 500, faults: broke }).toEqual({ address, fine: true, faults: [] });
      if (answer.status !== 200) expect(problems.safeParse(await answer.json()).error?.issues ?? []).toEqual([]);
      if (name === 'unheard') expect(answer.status).toBe(400);
    }
  });
});
