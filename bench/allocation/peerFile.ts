import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where peers are put that are not among the project's own packages. */
export const FETCHED = join(import.meta.dirname, '../../node_modules/.cache/kraftsam-peers');

/** The file that a peer's name leads to, among the project's packages or those fetched. Throws where it is in neither. */
export function peerFile(name: string): string {
  return createRequire(import.meta.url).resolve(name, { paths: [import.meta.dirname, FETCHED] });
}
