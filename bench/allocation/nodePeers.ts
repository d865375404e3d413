/**
 * The packages of npm, and Debian's glpsol, as solvers of a market. They are looked for when asked for, and described
 * here by what is used of them, so that nothing else depends on their being there.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Market } from './marketWriter.ts';
import { peerFile } from './peerFile.ts';

export interface Cheapest {
  readonly total: number;
  readonly placed: number;
}

/** A model made of a market, ready to be solved again and again. */
export interface Model {
  /** `seconds`: of CPU, where the solver runs in a process of its own. */
  readonly solve: () => Promise<Cheapest & { seconds?: number }>;
}

export interface NodePeer {
  readonly version: string;
  readonly language: string;
  readonly model: (market: Market) => Promise<Model>;
}

/** Imports a package at a path that it gives out. */
const load = (path: string): Promise<unknown> => import(pathToFileURL(peerFile(path)).href);
const versionOf = (name: string): string => {
  const path = peerFile(name);
  const folder = path.slice(0, path.lastIndexOf(`/${name}/`) + name.length + 2);
  return `${name} ${(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version}`;
};

interface Highs {
  readonly infinity: number;
  createModel(data: object): {
    readonly options: { set(options: object): void };
    clearSolver(): void;
    run(): void;
    getObjectiveValue(): number;
    getSolution(): { readonly colValue: Float64Array };
  };
}

/** As a linear program: x of a choice is 0 or more; a person has one seat at most, a site its capacity. */
async function highsModel({ first, site, cost, capacity, out }: Market): Promise<Model> {
  const { default: loadHighs } = (await load('highs')) as { default: () => Promise<Highs> };
  const highs = await loadHighs();
  const [people, choices] = [out.length, site.length];
  const gain = new Float64Array(choices);
  const indices = new Int32Array(2 * choices);
  for (let p = 0; p < people; p++)
    for (let at = first[p]!; at < first[p + 1]!; at++) {
      gain[at] = cost[at]! - out[p]!;
      indices[2 * at] = p;
      indices[2 * at + 1] = people + site[at]!;
    }
  const numRows = people + capacity.length;
  const model = highs.createModel({
    numCols: choices,
    numRows,
    offset: out.reduce((sum, price) => sum + price, 0),
    colCost: gain,
    colLower: new Float64Array(choices),
    colUpper: new Float64Array(choices).fill(highs.infinity),
    rowLower: new Float64Array(numRows).fill(-highs.infinity),
    rowUpper: Float64Array.from([...new Float64Array(people).fill(1), ...capacity]),
    matrix: {
      format: 'csc',
      numRows,
      numCols: choices,
      starts: Int32Array.from({ length: choices + 1 }, (_, column) => 2 * column),
      indices,
      values: new Float64Array(2 * choices).fill(1),
    },
  });
  model.options.set({ output_flag: false });
  return {
    solve: async () => {
      model.clearSolver();
      model.run();
      const placed = model.getSolution().colValue.reduce((sum, value) => sum + value, 0);
      return { total: Math.round(model.getObjectiveValue()), placed: Math.round(placed) };
    },
  };
}

/** Arcs of the flow network: people, then sites, then the sink, each with a node. */
function arcsOf({ first, site, cost, capacity, out }: Market): Record<'tail' | 'head' | 'room' | 'price', number[]> {
  const arcs = { tail: [] as number[], head: [] as number[], room: [] as number[], price: [] as number[] };
  const add = (tail: number, head: number, room: number, price: number): void => {
    arcs.tail.push(tail);
    arcs.head.push(head);
    arcs.room.push(room);
    arcs.price.push(price);
  };
  const sink = out.length + capacity.length;
  for (let p = 0; p < out.length; p++) {
    for (let at = first[p]!; at < first[p + 1]!; at++) add(p, out.length + site[at]!, 1, cost[at]!);
    add(p, sink, 1, out[p]!);
  }
  for (const [s, seats] of capacity.entries()) add(out.length + s, sink, seats, 0);
  return arcs;
}

interface MinCostFlow {
  addArcsWithCapacityAndUnitCost(tails: number[], heads: number[], rooms: number[], prices: number[]): void;
  setNodesSupplies(nodes: number[], supplies: number[]): void;
  solve(): Promise<number>;
  optimalCost(): number;
  flows(arcs: number[]): number[];
}

/** OR-tools' own minimum-cost flow, compiled to WebAssembly. */
async function orToolsModel(market: Market): Promise<Model> {
  const { SimpleMinCostFlow } = (await load('or-tools-wasm/network-flow')) as {
    SimpleMinCostFlow: new () => MinCostFlow;
  };
  const { tail, head, room, price } = arcsOf(market);
  const [people, sites] = [market.out.length, market.capacity.length];
  const flow = new SimpleMinCostFlow();
  flow.addArcsWithCapacityAndUnitCost(tail, head, room, price);
  const nodes = Array.from({ length: people + sites + 1 }, (_, node) => node);
  const supplies = nodes.map((node) => (node < people ? 1 : node < people + sites ? 0 : -people));
  flow.setNodesSupplies(nodes, supplies);
  const ends = Array.from({ length: sites }, (_, s) => tail.length - sites + s);
  return {
    solve: async () => {
      const status = await flow.solve();
      if (status !== 1) throw new Error(`or-tools-wasm ended with status ${status}`);
      return { total: flow.optimalCost(), placed: flow.flows(ends).reduce((sum, seats) => sum + seats, 0) };
    },
  };
}

/** The same linear program for GLPK, as text: columns stand in the order in which the objective names them. */
async function glpsolModel({ first, site, cost, capacity, out }: Market): Promise<Model> {
  const price = Array.from(site, () => 0);
  const persons: string[] = [];
  const sitters: string[][] = Array.from(capacity, () => []);
  for (let p = 0; p < out.length; p++) {
    const row: string[] = [];
    for (let at = first[p]!; at < first[p + 1]!; at++) {
      price[at] = cost[at]! - out[p]!;
      row.push(`x${at}`);
      sitters[site[at]!]!.push(`x${at}`);
    }
    if (row.length > 0) persons.push(`${row.join('\n+ ')} <= 1`);
  }
  const seats = sitters.flatMap((row, s) => (row.length > 0 ? [`${row.join('\n+ ')} <= ${capacity[s]}`] : []));
  const objective = price.map((gain, at) => `${gain < 0 ? '-' : '+'} ${Math.abs(gain)} x${at}`);
  const text = ['Minimize', ...objective, 'Subject To', ...persons, ...seats, 'End', ''].join('\n');
  const nobody = out.reduce((sum, each) => sum + each, 0);
  return {
    solve: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'kraftsam-glpsol-'));
      try {
        const [input, output] = [join(folder, 'market'), join(folder, 'plan')];
        writeFileSync(input, text);
        const times = execFileSync('sh', ['-c', GLPSOL, 'sh', input, output], { encoding: 'utf8' });
        const { total, placed } = readBasis(readFileSync(output, 'utf8'), price);
        return { seconds: secondsOf(times), total: nobody + total, placed };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/** The shell tells the CPU time of its children: `0m1.23s 0m0.01s`, of user and system, on its last line. */
const GLPSOL = 'glpsol --lp "$1" -w "$2" >/dev/null && times';

function secondsOf(times: string): number {
  const last = times.trim().split('\n').at(-1)!;
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, min, sec]) => sum + 60 * Number(min) + Number(sec), 0);
}

/** Lines `j <column> <status> <value> <price>`. */
function readBasis(text: string, price: readonly number[]): Cheapest {
  let [total, placed] = [0, 0];
  for (const [, column, value] of text.matchAll(/^j (\d+) \w (\S+)/gm)) {
    total += Number(value) * price[Number(column) - 1]!;
    placed += Number(value);
  }
  return { total: Math.round(total), placed: Math.round(placed) };
}

/** @throws where the peer is not installed. */
export function nodePeer(name: 'highs' | 'or-tools-wasm' | 'glpsol'): NodePeer {
  if (name === 'highs') return { version: versionOf(name), language: 'C++ as WebAssembly', model: highsModel };
  if (name === 'or-tools-wasm')
    return { version: versionOf(name), language: 'C++ as WebAssembly', model: orToolsModel };
  const version = execFileSync('glpsol', ['--version'], { encoding: 'utf8' });
  return { version: /GLPK.*?([\d.]+)/.exec(version)?.[0] ?? 'GLPK', language: 'C', model: glpsolModel };
}
