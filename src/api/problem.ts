import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../kernel/result.ts';

/** RFC 9457, with the code that does not change when the words do, and what to do next. */
export const problemSchema = z
  .strictObject({
    type: z.string().openapi({ description: 'Adress som namnger slaget av problem' }),
    title: z.string().openapi({ description: 'Vad det gäller, i några ord' }),
    status: z.int(),
    detail: z.string().openapi({ description: 'Vad som är fel just här, på svenska' }),
    code: z.string().openapi({ description: 'Oföränderlig kod för program', example: 'area-unknown' }),
    next: z.string().openapi({ description: 'Vad man kan göra åt det' }),
    instance: z.string().openapi({ description: 'Adressen som frågan gällde' }),
    errors: z
      .array(z.strictObject({ parameter: z.string(), detail: z.string() }))
      .optional()
      .openapi({ description: 'En rad för varje parameter som är fel' }),
  })
  .openapi('Problem');

type Data = Readonly<Record<string, string | number>>;

interface Wording {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: (data: Data) => string;
  readonly next: string;
}

const NOT_FOUND = 404;

/** The one translator of this door. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  'request-invalid': {
    status: 400,
    title: 'Frågan går inte att läsa',
    detail: () => 'En eller flera parametrar är fel eller okända; se errors.',
    next: 'Rätta parametrarna. /api beskriver dem som finns.',
  },
  'period-malformed': {
    status: 400,
    title: 'Perioden går inte att läsa',
    detail: ({ text }) => `Perioden "${text}" är varken ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM/ÅÅÅÅ-MM.`,
    next: 'Skriv till exempel 2025 eller 2025-01/2025-06.',
  },
  'period-out-of-range': {
    status: 400,
    title: 'Perioden ligger för långt bort',
    detail: ({ text }) => `Perioden "${text}" ligger inte mellan 1970 och 2148.`,
    next: 'Välj en period som källorna täcker; se /api/v1/sources.',
  },
  'period-reversed': {
    status: 400,
    title: 'Perioden slutar innan den börjar',
    detail: ({ text }) => `Perioden "${text}" slutar innan den börjar.`,
    next: 'Byt plats på månaderna.',
  },
  'area-unknown': {
    status: NOT_FOUND,
    title: 'Området finns inte',
    detail: ({ code }) => `Det finns inget område med koden "${code}".`,
    next: 'Se /api/v1/areas för de områden som finns.',
  },
  'field-unknown': {
    status: NOT_FOUND,
    title: 'Yrkesområdet finns inte',
    detail: ({ field }) => `Det finns inget yrkesområde med id "${field}".`,
    next: 'Varje yrkesgrupp i /api/v1/occupations har sitt yrkesområdes id.',
  },
  'group-unknown': {
    status: NOT_FOUND,
    title: 'Yrkesgruppen finns inte',
    detail: ({ ssyk4 }) => `Det finns ingen yrkesgrupp med SSYK 2012-koden ${ssyk4} i den taxonomi som gäller.`,
    next: 'Se /api/v1/occupations för de yrkesgrupper som finns.',
  },
  'offering-unknown': {
    status: NOT_FOUND,
    title: 'Utbildningen finns inte',
    detail: ({ id }) => `Det finns ingen utbildning med id "${id}".`,
    next: 'Sök i /api/v1/offerings.',
  },
  'source-unknown': {
    status: NOT_FOUND,
    title: 'Källan finns inte',
    detail: ({ id }) => `Det finns ingen källa med id "${id}".`,
    next: 'Se /api/v1/sources för de källor som finns.',
  },
  'report-unknown': {
    status: NOT_FOUND,
    title: 'Underlaget finns inte',
    detail: ({ slug }) => `Inget underlag är publicerat på adressen "${slug}".`,
    next: 'Se /api/v1/reports för de underlag som är publicerade.',
  },
  'operation-unknown': {
    status: NOT_FOUND,
    title: 'Adressen finns inte',
    detail: ({ path }) => `Det finns inget på ${path}.`,
    next: 'Se /api för allt som kan frågas efter.',
  },
  'method-refused': {
    status: 405,
    title: 'Här kan man bara läsa',
    detail: ({ method }) => `${method} tas inte emot: API:et är öppet för läsning och ändrar ingenting.`,
    next: 'Fråga med GET.',
  },
  'facts-unavailable': {
    status: 503,
    title: 'Statistiken går inte att nå',
    detail: () => 'Databasen med annonser och prognoser svarar inte eller är inte installerad.',
    next: 'Försök igen om en stund. Den som driver tjänsten ser orsaken med kraftsam doctor.',
  },
};

const UNEXPECTED: Wording = {
  status: 500,
  title: 'Något gick fel hos oss',
  detail: () => 'Frågan kunde inte besvaras, och felet är vårt.',
  next: 'Försök igen. Händer det flera gånger: berätta för den som driver tjänsten, med tidpunkt och adress.',
};

/** Answers with a problem. A problem with a field is about a parameter of the request: 400 whatever its code. */
export function answerProblem(
  c: Context,
  problem: Pick<Problem, 'code' | 'data' | 'field'>,
  errors?: readonly { readonly parameter: string; readonly detail: string }[],
): Response {
  const wording = WORDINGS[problem.code] ?? UNEXPECTED;
  const status = problem.field ? 400 : wording.status;
  const detail = wording.detail(problem.data ?? {});
  const faults = errors ?? (problem.field ? [{ parameter: problem.field, detail }] : undefined);
  const body: z.infer<typeof problemSchema> = {
    type: `urn:kraftsam:problem:${problem.code}`,
    title: wording.title,
    status,
    detail,
    code: problem.code,
    next: wording.next,
    instance: new URL(c.req.url).pathname,
    ...(faults && { errors: [...faults] }),
  };
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' });
}

/** What is wrong with each parameter, in Swedish. */
export function parameterErrors(issues: readonly z.core.$ZodIssue[]): { parameter: string; detail: string }[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ parameter: key, detail: 'Parametern finns inte.' }))
      : [{ parameter: issue.path.join('.'), detail: issueText(issue) }],
  );
}

function issueText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Ska vara något av: ${issue.values.join(', ')}.`;
    case 'too_small':
      return issue.origin === 'string' ? 'Får inte vara tom.' : `Ska vara minst ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string' ? `Får ha högst ${issue.maximum} tecken.` : `Ska vara högst ${issue.maximum}.`;
    case 'invalid_format':
      return 'Har inte rätt form.';
    default:
      return 'Har fel slag av värde, eller är angiven flera gånger.';
  }
}
