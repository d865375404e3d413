import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Result, refused } from '../kernel/result.ts';
import { type Facts, FactsUnavailableError } from '../store/facts.ts';
import { visitor } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { ReadTransaction } from '../store/transaction.ts';
import { answerFile, type FileTable, fileContent, formatAsked, formatParameter } from './files.ts';
import { linkHeader } from './paging.ts';
import { answerProblem, parameterErrors, problemSchema } from './problem.ts';

/** Where every operation lives; a breaking change gets a new one beside it. */
export const BASE = '/api/v1';

export interface ApiOptions {
  readonly store: Store;
  readonly now: () => Date;
}

/** What an operation is asked, checked; it reads as a visitor, who sees what is public. */
export interface Asked<P, Q> {
  readonly path: P;
  readonly query: Q;
  readonly tx: ReadTransaction;
  readonly facts: Facts;
  readonly now: Date;
}

type Shape = z.core.$ZodLooseShape;
type Values<S extends Shape> = z.infer<z.ZodObject<S>>;

/** One question of the API: how it is documented, what it takes, what it answers. */
export interface Operation<P extends Shape, Q extends Shape, A extends z.ZodType> {
  readonly id: string;
  /** Below `/api/v1`, parameters in braces. Each parameter has an example, so that the whole has one. */
  readonly path: string;
  readonly tag: 'Områden' | 'Behov' | 'Utbud' | 'Källor' | 'Underlag';
  readonly summary: string;
  readonly description: string;
  readonly params: P;
  readonly query: Q;
  readonly answer: A;
  /** For lists: the answer as a table, which makes it available as CSV and XLSX. */
  readonly table?: (answer: z.infer<A>) => FileTable;
  /** Answers in other formats than these, by media type. */
  readonly alsoAnswers?: Readonly<Record<string, string>>;
  read(asked: Asked<Values<P>, Values<Q>>, c: Context): Promise<Result<z.infer<A>> | Response>;
}

/** Puts an operation in force and into the document, both from the same schemas. */
export function mount<P extends Shape, Q extends Shape, A extends z.ZodType>(
  app: OpenAPIHono,
  options: ApiOptions,
  operation: Operation<P, Q, A>,
): void {
  const params = z.strictObject(operation.params);
  const query = z.strictObject({ ...operation.query, ...(operation.table && formatParameter) });
  const path = `${BASE}${operation.path}`;
  app.openAPIRegistry.registerPath({
    method: 'get',
    path,
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    request: { params, query },
    responses: responsesOf({
      path,
      answer: operation.answer,
      isList: operation.table !== undefined,
      alsoAnswers: operation.alsoAnswers ?? {},
    }),
  });
  app.get(path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    const sent = { path: c.req.param() as Record<string, string>, query: queryOf(c) };
    const unreadable = Object.entries({ ...sent.path, ...sent.query }).filter(([, value]) => isUnreadable(value));
    if (unreadable.length > 0) return answerProblem(c, { code: 'request-invalid' }, unreadable.map(unreadableError));
    const asked = z.object({ path: params, query }).safeParse(sent);
    if (!asked.success) return answerProblem(c, { code: 'request-invalid' }, errorsOf(asked.error));
    const format = operation.table ? formatAsked(c, asked.data.query as { format?: string }) : 'json';
    const values = { ...asked.data.query, ...(format !== 'json' && WHOLE) } as Values<Q>;
    const answer = await read(options, operation, { path: asked.data.path as Values<P>, query: values }, c);
    if (answer instanceof Response) return answer;
    if (!answer.ok) return answerProblem(c, answer.problems[0] ?? { code: 'request-invalid' });
    if (operation.table && format !== 'json') return answerFile(c, format, operation.id, operation.table(answer.value));
    const link = linkHeader(new URL(c.req.url), answer.value);
    if (link) c.header('Link', link);
    c.header('Vary', 'Accept');
    return c.json(answer.value as object);
  });
}

/** A file holds the whole list, whatever page was asked for. */
const WHOLE = { page: 1, pageSize: 1_000_000 };

async function read<P extends Shape, Q extends Shape, A extends z.ZodType>(
  { store, now }: ApiOptions,
  operation: Operation<P, Q, A>,
  values: { path: Values<P>; query: Values<Q> },
  c: Context,
): Promise<Result<z.infer<A>> | Response> {
  try {
    return await store.reading(visitor(), (tx) => operation.read({ ...values, tx, facts: store.facts, now: now() }, c));
  } catch (error) {
    if (error instanceof FactsUnavailableError) return refused(error.code, error.message);
    throw error;
  }
}

/** A parameter that is given twice stays a list, which no schema accepts. */
function queryOf(c: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** Control characters mean nothing in any parameter, and PostgreSQL has no place for the first of them. */
function isUnreadable(value: string | string[]): boolean {
  return [value].flat().some((text) => /\p{Cc}/u.test(text) || !text.isWellFormed());
}

function unreadableError([parameter]: [string, unknown]): { parameter: string; detail: string } {
  return { parameter, detail: 'Innehåller tecken som inte går att läsa.' };
}

function errorsOf(error: z.ZodError): { parameter: string; detail: string }[] {
  return parameterErrors(error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })));
}

interface Answers {
  readonly path: string;
  readonly answer: z.ZodType;
  /** Lists are files, too. */
  readonly isList: boolean;
  readonly alsoAnswers: Readonly<Record<string, string>>;
}

function responsesOf({ path, answer, isList, alsoAnswers }: Answers) {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: problemSchema } },
  });
  const others = Object.entries(alsoAnswers).map(([type, description]) => [
    type,
    { schema: z.string().openapi({ format: 'binary', description }) },
  ]);
  return {
    200: {
      description: 'Svaret',
      content: { 'application/json': { schema: answer }, ...(isList && fileContent), ...Object.fromEntries(others) },
    },
    400: problem('En parameter är fel eller okänd'),
    ...(path.includes('{') && { 404: problem('Det som frågades efter finns inte') }),
    503: problem('Statistiken går inte att nå just nu'),
  };
}
