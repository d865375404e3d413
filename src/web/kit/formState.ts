import { createContext, useContext } from 'hono/jsx';

/** What was typed and what is wrong with it; a form that is shown anew has neither. */
export interface FormState {
  /** True when the form comes back to its reader: then an absent name means that nothing was chosen. */
  readonly sent: boolean;
  /** Every value sent under a name, in order. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FormError[];
}

export interface FormError {
  /** Name of the field at fault; `null` when the whole form is. */
  readonly field: string | null;
  /** What is wrong and what to do, in the reader's language. */
  readonly message: string;
}

export const NEW_FORM: FormState = { sent: false, values: {}, errors: [] };

export const FormContext = createContext<FormState>(NEW_FORM);

/** What was sent, to show the form again with `errors`. Files and the CSRF token are left out. */
export function formState(body: FormData, errors: readonly FormError[] = []): FormState {
  const values: Record<string, string[]> = {};
  for (const [name, value] of body.entries()) {
    if (typeof value !== 'string' || name === CSRF_FIELD) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return { sent: true, values, errors };
}

/** A field of a form as text; absent and files count as empty. */
export function textIn(body: FormData, name: string): string {
  const value = body.get(name);
  return typeof value === 'string' ? value : '';
}

/** Name of the hidden field that carries the CSRF token. */
export const CSRF_FIELD = '_csrf';

/** What was typed in the field (`undefined`: show the default) and what is wrong with it. */
export function useField(name: string): {
  id: string;
  values: readonly string[] | undefined;
  error: string | undefined;
} {
  const { sent, values, errors } = useContext(FormContext);
  return {
    id: fieldId(name),
    values: values[name] ?? (sent ? [] : undefined),
    error: errors.find((error) => error.field === name)?.message,
  };
}

export function fieldId(name: string): string {
  return `falt-${name.replace(/[^\w-]/g, '-')}`;
}
