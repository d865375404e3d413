import { dayOf } from '../weeks.ts';
import { Faults, quoted, type Step } from './faults.ts';
import { nearest } from './nearest.ts';
import { jsonTypeOf, MOST, type ObjectShape, type Shape, typeOf } from './shape.ts';

/**
 * Checks a value against a shape and tells every fault, with its path.
 *
 * What is well-formed is returned as it is, without a copy: a problem of a million people is walked once. Where there
 * are faults the value comes back mended, so that the checks that follow (ids, groups …) can still say what is wrong
 * with the rest: a malformed text becomes the empty one, a number NaN, a list or object empty. The mended value keeps
 * its places (index 3 is still index 3) and is never solved.
 *
 * Depth is bounded by the shape, not by the input, so no input can overflow the stack. Linear in the input.
 */
export class ShapeReader {
  private readonly faults: Faults;
  /** Where the reader stands; grows and shrinks with the walk, copied only into a fault. */
  private readonly path: Step[] = [];

  constructor(faults: Faults) {
    this.faults = faults;
  }

  /** @returns `value` itself where it has the shape, else a mended copy. */
  read(shape: Shape, value: unknown): unknown {
    if (shape.is === 'anything') return value;
    if (shape.is === 'either') return this.readEither(shape.of, value);
    if (typeOf(value) !== jsonTypeOf(shape)) return this.refuse(shape, value);
    switch (shape.is) {
      case 'text':
      case 'id':
      case 'day':
        return this.readText(shape, value as string);
      case 'whole-number':
        return this.readWhole(shape.least, value as number);
      case 'number':
        return Number.isFinite(value) ? value : this.refuse(shape, value, 'number-wrong');
      case 'true-or-false':
        return value;
      case 'list':
        return this.readList(value as readonly unknown[], () => shape.of);
      case 'entries':
        return this.readEntries(shape, value as readonly unknown[]);
      case 'record':
        return this.readRecord(shape.of, value as Readonly<Record<string, unknown>>);
      case 'object':
        return this.readObject(shape, value as Readonly<Record<string, unknown>>);
      case 'variants':
        return this.readVariant(shape, value as Readonly<Record<string, unknown>>);
    }
  }

  private refuse(shape: Shape, value: unknown, code: 'shape-wrong' | 'number-wrong' = 'shape-wrong'): unknown {
    this.faults.add(code, this.path, { found: quoted(value), expected: expectation(shape) });
    return blank(shape);
  }

  private readEither(shapes: readonly Shape[], value: unknown): unknown {
    const shape = shapes.find((one) => jsonTypeOf(one) === typeOf(value));
    if (shape !== undefined) return this.read(shape, value);
    const expected = shapes.map(expectation).join(' | ');
    this.faults.add('shape-wrong', this.path, { found: quoted(value), expected });
    return blank(shapes[0]!);
  }

  private readText(shape: Shape & { readonly is: 'text' | 'id' | 'day' }, value: string): unknown {
    if (shape.is === 'id' && value === '') this.faults.add('id-empty', this.path);
    if (shape.is === 'day' && Number.isNaN(dayOf(value))) return this.refuse(shape, value);
    if (shape.among === undefined || shape.among.includes(value)) return value;
    const expected = nearest(value, shape.among) ?? shape.among.join(' | ');
    this.faults.add('shape-wrong', this.path, { found: quoted(value), expected });
    return '';
  }

  private readWhole(least: number, value: number): unknown {
    const expected = `≥ ${least}`;
    const code = value < 0 && least >= 0 ? 'number-negative' : 'number-wrong';
    if (value >= least && value <= MOST && Number.isInteger(value)) return value;
    this.faults.add(code, this.path, { found: quoted(value), expected: value > MOST ? `≤ ${MOST}` : expected });
    return Number.NaN;
  }

  /** @returns `items` itself where none had to be mended. */
  private readList(items: readonly unknown[], shapeAt: (index: number) => Shape): readonly unknown[] {
    let mended: unknown[] | undefined;
    const top = this.path.length;
    for (let i = 0; i < items.length; i++) {
      this.path[top] = i;
      const read = this.read(shapeAt(i), items[i]);
      if (read !== items[i]) (mended ??= items.slice())[i] = read;
    }
    this.path.length = top;
    return mended ?? items;
  }

  private readEntries(shape: Shape & { readonly is: 'entries' }, items: readonly unknown[]): unknown {
    const { of, optional } = shape;
    if (items.length > of.length || items.length < of.length - optional) {
      const found = `${items.length} entries`;
      this.faults.add('shape-wrong', this.path, { found, expected: expectation(shape) });
    }
    const kept = items.length > of.length ? items.slice(0, of.length) : items;
    const missing = of.slice(kept.length, of.length - optional);
    return missing.length > 0
      ? [...this.readList(kept, (i) => of[i]!), ...missing.map(blank)]
      : this.readList(kept, (i) => of[i]!);
  }

  private readRecord(of: Shape, value: Readonly<Record<string, unknown>>): unknown {
    return this.readFields(value, (name) => {
      if (name === '') this.faults.add('id-empty', [...this.path, '']);
      return of;
    });
  }

  private readObject({ required, optional }: ObjectShape, value: Readonly<Record<string, unknown>>): unknown {
    const missing = Object.keys(required).filter((name) => !Object.hasOwn(value, name));
    for (const name of missing)
      this.faults.add('field-missing', [...this.path, name], { expected: expectation(required[name]!.shape) });
    const read = this.readFields(value, (name) => {
      if (Object.hasOwn(required, name)) return required[name]!.shape;
      if (Object.hasOwn(optional, name)) return optional[name]!.shape;
      this.faults.add('field-unknown', [...this.path, name], {
        found: name,
        ...close(name, [...Object.keys(required), ...Object.keys(optional)]),
      });
      return { is: 'anything' };
    });
    if (missing.length === 0) return read;
    return { ...read, ...Object.fromEntries(missing.map((name) => [name, blank(required[name]!.shape)])) };
  }

  private readVariant(shape: Shape & { readonly is: 'variants' }, value: Readonly<Record<string, unknown>>): unknown {
    const kinds = Object.keys(shape.of);
    const kind = value[shape.by];
    if (typeof kind === 'string' && Object.hasOwn(shape.of, kind)) return this.readObject(shape.of[kind]!, value);
    const near = typeof kind === 'string' ? nearest(kind, kinds) : undefined;
    const expected = near ?? kinds.join(' | ');
    if (kind === undefined) this.faults.add('field-missing', [...this.path, shape.by], { expected });
    else this.faults.add('shape-wrong', [...this.path, shape.by], { found: quoted(kind), expected });
    return blank(shape);
  }

  /** @returns `value` itself where no field had to be mended. */
  private readFields(value: Readonly<Record<string, unknown>>, shapeOf: (name: string) => Shape): object {
    let mended: Record<string, unknown> | undefined;
    const top = this.path.length;
    for (const name of Object.keys(value)) {
      const shape = shapeOf(name);
      this.path[top] = name;
      const read = this.read(shape, value[name]);
      if (read !== value[name]) (mended ??= { ...value })[name] = read;
      this.path.length = top;
    }
    return mended ?? value;
  }
}

function close(name: string, among: readonly string[]): { expected?: string } {
  const expected = nearest(name, among);
  return expected === undefined ? {} : { expected };
}

/** What a shape asks for, as a code of the words' list: `id`, `whole-number`, `list`, `2–3 entries`. */
function expectation(shape: Shape): string {
  if (shape.is === 'either') return shape.of.map(expectation).join(' | ');
  if (shape.is === 'variants' || shape.is === 'record') return 'object';
  if (shape.is !== 'entries') return shape.is;
  const least = shape.of.length - shape.optional;
  return `${shape.optional > 0 ? `${least}–` : ''}${shape.of.length} entries`;
}

/** What stands in for a malformed value: nothing that a later check would find fault with. */
function blank(shape: Shape): unknown {
  switch (shape.is) {
    case 'text':
    case 'id':
    case 'day':
      return '';
    case 'whole-number':
    case 'number':
      return Number.NaN;
    case 'true-or-false':
      return false;
    case 'list':
      return [];
    case 'entries':
      return shape.of.map(blank);
    case 'object':
      return Object.fromEntries(Object.entries(shape.required).map(([name, field]) => [name, blank(field.shape)]));
    case 'either':
      return blank(shape.of[0]!);
    default:
      return {};
  }
}
