import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSpace, homePath, makeHome, readSecrets, sizeOf } from './home.ts';
import { holderOf, lockHome } from './homeLock.ts';
import { endProcess, identify, isRunning } from './processes.ts';

let parent: string;
let home: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'kraftsam-home-'));
  home = join(parent, 'home');
  makeHome(home);
});

afterEach(() => rmSync(parent, { recursive: true }));

describe('the home', () => {
  it('is where KRAFTSAM_HOME says, else in the checkout, else below the working folder', () => {
    expect(homePath({ KRAFTSAM_HOME: 'x' }, '/somewhere', parent)).toBe('/somewhere/x');
    writeFileSync(join(parent, 'package.json'), '{}');
    expect(homePath({}, '/somewhere', join(parent, 'dist', 'chunk.mjs'))).toBe(join(parent, '.kraftsam'));
    expect(homePath({}, '/somewhere', '/no-checkout/main.mjs')).toBe('/somewhere/.kraftsam');
  });

  it('is not listed by others', () => {
    expect(statSync(home).mode & 0o066).toBe(0);
  });

  it('refuses a place that cannot be a folder', () => {
    expect(makeHome(join(home, 'log', '..', '..', 'file', 'x')).ok).toBe(true);
    writeFileSync(join(parent, 'plain'), '');
    expect(makeHome(join(parent, 'plain'))).toMatchObject({ ok: false, problems: [{ code: 'home-unwritable' }] });
  });

  it('makes its secrets once, for the owner alone, and adds those it lacks', () => {
    const first = readSecrets(home);
    const file = join(home, 'secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readSecrets(home)).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(4);
    const { signingKey, ...others } = first;
    writeFileSync(file, JSON.stringify(others));
    expect(readSecrets(home)).toMatchObject(others);
    expect(readSecrets(home).signingKey).not.toBe(signingKey);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(readSecrets(home));
  });

  it('counts its bytes', async () => {
    const before = await sizeOf(home);
    writeFileSync(join(home, 'log', 'a'), Buffer.alloc(5_000));
    expect((await sizeOf(home)) - before).toBe(5_000);
    expect(await sizeOf(join(home, 'nowhere'))).toBe(0);
  });

  const GB = 2 ** 30;
  it.each([
    [{ freeBytes: 0.4 * GB, totalBytes: 2 * GB }, false],
    [{ freeBytes: 0.6 * GB, totalBytes: 2 * GB }, true],
    [{ freeBytes: 4 * GB, totalBytes: 100 * GB }, false],
    [{ freeBytes: 6 * GB, totalBytes: 100 * GB }, true],
  ])('with %o free may be written: %s', (space, may) => {
    const checked = checkSpace(home, space);
    expect(checked.ok).toBe(may);
    if (!checked.ok) expect(checked.problems[0]?.code).toBe('disk-nearly-full');
  });
});

/** Another process that tries to hold the home, says how that went, and stays. */
function rival(): { child: ChildProcess; said: Promise<string> } {
  const module = JSON.stringify(new URL('./homeLock.ts', import.meta.url).href);
  const code = `const { lockHome } = await import(${module});
    const lock = lockHome(${JSON.stringify(home)}, 'rival');
    console.log(lock.ok ? 'held' : lock.problems[0].code);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = new Promise<string>((resolve) =>
    child.stdout.once('data', (text: Buffer) => resolve(String(text).trim())),
  );
  return { child, said };
}

async function end(child: ChildProcess): Promise<void> {
  const identity = identify(child.pid ?? 0);
  if (identity) await endProcess(identity, [['SIGKILL', 5_000]]);
}

describe('the lock of the home', () => {
  it('has one holder, whom the second is told', () => {
    const first = lockHome(home, 'kraftsam serve');
    expect(first.ok && holderOf(home)).toMatchObject({ pid: process.pid, command: 'kraftsam serve' });
    const second = lockHome(home, 'kraftsam import');
    expect(second).toMatchObject({
      ok: false,
      problems: [{ code: 'home-held', data: { pid: process.pid, command: 'kraftsam serve' } }],
    });
    if (first.ok) first.value.release();
    expect(holderOf(home)).toBeUndefined();
    const third = lockHome(home, 'kraftsam import');
    expect(third.ok).toBe(true);
    if (third.ok) third.value.release();
  });

  it('is refused to another process, and free as soon as its holder was killed', async () => {
    const mine = lockHome(home, 'mine');
    const refusedOne = rival();
    expect(await refusedOne.said).toBe('home-held');
    await end(refusedOne.child);
    if (mine.ok) mine.value.release();

    const holder = rival();
    expect(await holder.said).toBe('held');
    expect(lockHome(home, 'mine').ok).toBe(false);
    await end(holder.child);
    const after = lockHome(home, 'mine');
    expect(after.ok).toBe(true);
    if (after.ok) after.value.release();
  });

  it('goes to one of several that race for a dead holder’s', async () => {
    const dead = rival();
    await dead.said;
    await end(dead.child);
    const rivals = [rival(), rival(), rival(), rival()];
    const said = await Promise.all(rivals.map((each) => each.said));
    await Promise.all(rivals.map((each) => end(each.child)));
    expect(said.sort()).toEqual(['held', 'home-held', 'home-held', 'home-held']);
  });

  it('does not take a pid that was used again for the holder', () => {
    const stale = { pid: process.pid, started: 'another boot:1', command: 'old', since: '2020-01-01T00:00:00Z' };
    writeFileSync(join(home, 'holder.json'), JSON.stringify(stale));
    expect(isRunning(stale)).toBe(false);
    expect(holderOf(home)).toBeUndefined();
  });
});
