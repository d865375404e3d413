/** The matchers of one run: which are present, with what command, and on how much of the corpus each is tried. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { report } from './measure.ts';
import { OURS } from './ours.ts';

export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /**
   * A slow one takes its rate from the beginning of the corpus: at most this much, and this share of it. A longer
   * beginning has fewer new words a megabyte, as all language has: it matters to those that remember.
   */
  readonly megabytes: number;
  readonly share: number;
  /** With more terms than this it is left out of a quick run: it takes minutes to build. */
  readonly quickTerms: number;
  /** Ours that remember tokens: measured both with nothing remembered and with everything. */
  readonly remembers: boolean;
  /** Finds what the peers find; one that knows Swedish finds more. */
  readonly exact: boolean;
}

const NPM = '@monyone/aho-corasick';
const here = import.meta.dirname;

/** All that can be run here. What cannot is reported as not measured. `folder` is for what has to be compiled. */
export function contenders(folder: string): Contender[] {
  const node = (which: string): string[] => [process.execPath, '--expose-gc', join(here, 'nodeMatcher.ts'), which];
  const peers = [
    { name: 'hyperscan', command: hyperscan(folder), megabytes: Infinity },
    { name: 'pyahocorasick', command: pyahocorasick(), megabytes: 40 },
    { name: NPM, command: hasPackage() ? node('npm') : null, megabytes: 20 },
    { name: 'naive', command: node('naive'), megabytes: 5 },
  ];
  const present = peers.flatMap(({ name, command, megabytes }) => {
    const quickTerms = name === NPM ? 50_000 : Infinity;
    if (command) return [{ name, command, megabytes, quickTerms, share: 1, remembers: false, exact: true }];
    report({ matcher: name, verdict: 'not measured', why: 'not installed on this machine' });
    return [];
  });
  const ours = Object.keys(OURS).map((name) => ({
    name,
    command: node(name),
    megabytes: name.endsWith('Swedish') ? 60 : Infinity,
    share: 1,
    quickTerms: Infinity,
    remembers: name.endsWith('Swedish'),
    exact: name.endsWith('exact'),
  }));
  return [...ours, ...present];
}

function hyperscan(folder: string): string[] | null {
  const program = join(folder, 'hyperscan');
  try {
    execFileSync('cc', ['-O2', '-o', program, join(here, 'hyperscan.c'), '-lhs'], { stdio: 'ignore' });
    return [program];
  } catch {
    return null;
  }
}

function pyahocorasick(): string[] | null {
  for (const python of ['/usr/bin/python3', 'python3'].filter((path) => !path.includes('/') || existsSync(path)))
    try {
      execFileSync(python, ['-c', 'import ahocorasick'], { stdio: 'ignore' });
      return [python, join(here, 'pyahocorasick.py')];
    } catch {
      continue;
    }
  return null;
}

function hasPackage(): boolean {
  try {
    createRequire(import.meta.url).resolve(`${NPM}/fast`);
    return true;
  } catch {
    return false;
  }
}
