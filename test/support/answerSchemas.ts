import { z } from 'zod';
import { createApi } from '../../src/api/app.ts';
import type { ApiDocument } from '../../src/api/reference.ts';

type WholeDocument = ApiDocument & { readonly components: { readonly schemas: Readonly<Record<string, object>> } };

/** The OpenAPI document as it is served; it does not depend on what is in a store. */
export async function apiDocument(): Promise<WholeDocument> {
  const app = createApi({ store: undefined as never, now: () => new Date(0) });
  return (await (await app.request('/api/openapi.json')).json()) as WholeDocument;
}

/**
 * Checks answers against the JSON Schemas of an OpenAPI document itself, not against the code that made it: what a
 * stranger's program would do. Zod reads JSON Schema; only the place of shared schemas is named differently.
 */
export function schemaReader(document: {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}) {
  const $defs = relocated(document.components.schemas) as Record<string, object>;
  return (schema: object): z.ZodType =>
    z.fromJSONSchema({ ...(relocated(schema) as object), $defs } as Parameters<typeof z.fromJSONSchema>[0]);
}

function relocated(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'));
}
