import { html } from 'hono/html';
import { MEDIA_TYPES } from './files.ts';

/** The parts of the OpenAPI document that the reference page and the tests read. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, { readonly get: DocumentedOperation }>>;
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly DocumentedParameter[];
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: object }>>;
}

export interface DocumentedParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: {
    readonly description?: string;
    readonly example?: string | number;
    readonly enum?: readonly string[];
    readonly default?: string | number;
  };
}

/** The example of an operation: its address with the examples of its parameters. */
export function exampleOf(path: string, { parameters = [] }: DocumentedOperation): string {
  const given = parameters.filter(({ schema }) => schema.example !== undefined);
  const filled = given
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, { name, schema }) => text.replace(`{${name}}`, encodeURIComponent(String(schema.example))), path);
  const query = new URLSearchParams(
    given
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema }): [string, string] => [name, String(schema.example)]),
  );
  return query.size > 0 ? `${filled}?${query.toString()}` : filled;
}

/** The document for people, one section an operation; each example can be followed. */
export function referencePage(document: ApiDocument, stylesheet: string | undefined) {
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, operation: get }));
  return html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Kraftsams öppna API: varje fråga, dess parametrar och exempel">
<title>API – Kraftsam</title>
${stylesheet ? html`<link rel="stylesheet" href="${stylesheet}">` : ''}
</head>
<body>
<a class="skip-link" href="#innehall">Hoppa till innehållet</a>
<header class="site-header"><div class="site-bar"><a class="brand" href="/"><span class="brand-name">Kraftsam</span></a></div></header>
<main id="innehall" tabindex="-1">
<h1>Kraftsams öppna API</h1>
${document.info.description.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}
<p><a href="/api/openapi.json">Beskrivningen som OpenAPI 3.1</a></p>
<nav aria-label="Innehåll"><ul>
${operations.map(({ path, operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a> <code>${path}</code></li>`)}
</ul></nav>
${document.tags.map(
  ({ name }) => html`<section><h2>${name}</h2>
${operations.filter(({ operation }) => operation.tags.includes(name)).map(({ path, operation }) => section(path, operation))}
</section>`,
)}
</main>
</body>
</html>`;
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  [MEDIA_TYPES.json]: 'JSON',
  [MEDIA_TYPES.csv]: 'CSV',
  [MEDIA_TYPES.xlsx]: 'XLSX',
  'application/pdf': 'PDF',
};

function section(path: string, operation: DocumentedOperation) {
  const example = exampleOf(path, operation);
  const types = Object.keys(operation.responses['200']?.content ?? {}).map((type) => FORMAT_NAMES[type] ?? type);
  return html`<section id="${operation.operationId}">
<h3>${operation.summary}</h3>
<p><code>GET ${path}</code></p>
<p>${operation.description}</p>
${parameterTable(operation)}
<p>Svarar med: ${types.join(', ')}.</p>
<p>Exempel: <a href="${example}"><code>${example}</code></a></p>
</section>`;
}

function parameterTable({ summary, parameters = [] }: DocumentedOperation) {
  if (parameters.length === 0) return '';
  return html`<div class="table-scroll" role="region" aria-label="Parametrar: ${summary}" tabindex="0"><table>
<caption>Parametrar: ${summary}</caption>
<thead><tr><th scope="col">Namn</th><th scope="col">Betydelse</th><th scope="col">Värden</th></tr></thead>
<tbody>
${parameters.map(
  ({ name, required, schema }) => html`<tr>
<th scope="row"><code>${name}</code>${required ? ' (krävs)' : ''}</th>
<td>${schema.description ?? ''}</td>
<td>${schema.enum?.join(', ') ?? ''}${schema.default === undefined ? '' : ` (utelämnat: ${schema.default})`}</td>
</tr>`,
)}
</tbody></table></div>`;
}
