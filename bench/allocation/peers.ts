/** The solvers of one run: which are present, with what command, and how large a market each is tried on. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './measure.ts';
import { FETCHED, peerFile } from './peerFile.ts';

export interface Contender {
  readonly name: string;
  /** Before the market's file. */
  readonly command: readonly string[];
  /** Behind it. */
  readonly options: readonly string[];
  /** The largest market it is tried on, in a full run and in a quick one: beyond it, it takes minutes or hours. */
  readonly people: number;
  readonly quickPeople: number;
}

const here = import.meta.dirname;
const node = (which: string): string[] => [process.execPath, '--expose-gc', join(here, 'nodeSolver.ts'), which];
const everything = { people: 1_000_000, quickPeople: 100_000 };

/** All that can be run here. What cannot is reported as not measured. `folder` is for what has to be compiled. */
export function contenders(folder: string): Contender[] {
  const lemon = lemonProgram(folder);
  const python = pythonWithScipy();
  const peers = [
    { name: 'LEMON', command: lemon, options: ['whole'], ...everything },
    { name: 'LEMON split', command: lemon, options: ['split'], ...everything },
    {
      name: 'or-tools-wasm',
      command: fetched('or-tools-wasm', '0.9.1'),
      options: [],
      people: 100_000,
      quickPeople: 7000,
    },
    { name: 'highs', command: installed('highs'), options: [], people: 7000, quickPeople: 7000 },
    { name: 'glpsol', command: glpsol(), options: [], people: 7000, quickPeople: 0 },
    { name: 'scipy', command: python, options: [], people: 100_000, quickPeople: 7000 },
  ];
  const present = peers.flatMap(({ command, ...peer }) => {
    if (command) return [{ command, ...peer }];
    report({ solver: peer.name, verdict: 'not measured', why: 'not installed on this machine' });
    return [];
  });
  return [{ name: 'ours', command: node('ours'), options: [], ...everything }, ...present];
}

function lemonProgram(folder: string): string[] | null {
  const program = join(folder, 'lemon');
  return runs('g++', ['-O3', '-o', program, join(here, 'lemon.cc')]) ? [program] : null;
}

function pythonWithScipy(): string[] | null {
  const python = ['/usr/bin/python3', 'python3'].find(
    (path) => (!path.includes('/') || existsSync(path)) && runs(path, ['-c', 'import scipy.sparse.csgraph']),
  );
  return python ? [python, join(here, 'scipyMatching.py')] : null;
}

const glpsol = (): string[] | null => (runs('glpsol', ['--version']) ? node('glpsol') : null);

function installed(name: string): string[] | null {
  try {
    peerFile(name);
    return node(name);
  } catch {
    return null;
  }
}

/** A peer too large to be installed with the rest (OR-tools: 318 MB) is fetched by whoever runs the benchmark, once. */
function fetched(name: string, version: string): string[] | null {
  const npm = ['install', '--prefix', FETCHED, '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`];
  return installed(name) ?? (runs('npm', npm) ? installed(name) : null);
}

function runs(program: string, line: readonly string[]): boolean {
  try {
    execFileSync(program, line, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
