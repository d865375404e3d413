import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStore, openTestStore } from '../../../test/support/testStore.ts';
import { createWeb } from '../app.tsx';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore({ facts: false });
}, 60_000);
afterAll(() => test.close());

async function read(path: string, demonstration: boolean): Promise<string> {
  const site = { store: test.store, demonstration, signingKey: 'prov', now: () => new Date('2026-11-21T12:00:00Z') };
  const answer = await createWeb(site, { personas: [], report: (error) => console.error(error) }).request(path);
  return answer.status === 200 ? answer.text() : `${path} answers ${answer.status}`;
}

describe('the pages about the site', () => {
  it('say whether this is a demonstration', async () => {
    expect(await read('/om', true)).toContain('Du ser en demonstration');
    expect(await read('/om', false)).not.toContain('Du ser en demonstration');
  });

  it('state how accessible it is, what is not, and whom to tell', async () => {
    const page = await read('/tillganglighet', false);
    for (const part of ['delvis förenlig', 'Kända brister', 'organisation som driver', 'https://www.digg.se/'])
      expect(page).toContain(part);
    expect(await read('/tillganglighet?lang=en', true)).toContain('partially compliant');
  });

  it('are reached from the foot of every page', async () => {
    const page = await read('/om', false);
    for (const path of ['/kallor', '/omraden', '/tillganglighet', '/om', '/api'])
      expect(page).toContain(`href="${path}"`);
  });
});
