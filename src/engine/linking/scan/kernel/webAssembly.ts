import { KERNEL_BYTES } from './kernelBytes.ts';

/**
 * The little of WebAssembly's JavaScript interface that the kernel needs, and the compiled module. A machine without it
 * (or without its SIMD) takes the pure scanner.
 */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What the kernel calls: see kernel.as. */
export interface KernelImports {
  slow(from: number): number;
  learn(start: number, end: number): number;
  gapBetween(from: number, to: number): number;
}

/** What kernel.as exports. Addresses and sizes in bytes, rooms in entries. */
export interface KernelExports {
  attach(slowAt: number, blockAt: number, blockRoom: number, outAt: number, outRoom: number): void;
  attachDictionary(from: number): void;
  begin(from: number, size: number): void;
  scan(): number;
  ended(): number;
  attachMemo(memoAt: number, memoSlots: number, gapsAt: number, arraysAt: number, arraysRoom: number): void;
  forget(): void;
  seek(position: number): void;
  position(): number;
  beginnings(tokens: number): number;
  read(): number;
}

interface WebAssemblyInterface {
  readonly Memory: new (size: { initial: number }) => KernelMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { env: KernelImports & { memory: KernelMemory } },
  ) => { readonly exports: unknown };
}

declare const WebAssembly: WebAssemblyInterface | undefined;

export const PAGE = 65_536;

/** Compiled at the first use in a thread; null where it cannot be. */
let compiled: { readonly module: object; readonly api: WebAssemblyInterface } | null | undefined;

function compile(): typeof compiled {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    const bytes = Uint8Array.from(atob(KERNEL_BYTES), (character) => character.charCodeAt(0));
    return { module: new WebAssembly.Module(bytes), api: WebAssembly };
  } catch {
    return null;
  }
}

/** An instance of the kernel with a memory of its own of `size` bytes or a little more; null where there is none. */
export function instantiate(
  size: number,
  imports: KernelImports,
): { kernel: KernelExports; memory: KernelMemory } | null {
  compiled ??= compile();
  if (!compiled) return null;
  const { module, api } = compiled;
  const memory = new api.Memory({ initial: Math.ceil(size / PAGE) });
  const { exports } = new api.Instance(module, { env: { ...imports, memory } });
  return { kernel: exports as KernelExports, memory };
}
