import type { Child } from 'hono/jsx';
import { formWords } from '../words/form.ts';
import { useField } from './formState.ts';
import { usePage } from './page.ts';

export interface FieldProps {
  /** Name in the form data; unique in its form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Fields are required unless they say otherwise. */
  readonly optional?: boolean;
}

interface TextProps extends FieldProps {
  /** Shown until something was sent. */
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'search' | 'tel' | 'url' | 'password' | 'date' | 'month' | 'number';
  /** A token of HTML's list, e.g. `email`, so that browsers can help. */
  readonly autocomplete?: string;
  /** About how many characters are expected: sets the width. */
  readonly width?: 'short' | 'medium' | 'full';
  readonly maxLength?: number;
}

/** One line of text, a date or a month. */
export function TextField({ value = '', type = 'text', width = 'medium', ...props }: TextProps) {
  const { language } = usePage();
  const field = useField(props.name);
  const hint = props.hint ?? (type === 'month' ? formWords[language].monthFormat : undefined);
  return (
    <FieldFrame {...props} hint={hint}>
      <input
        {...described(props.name, hint)}
        class={`input input-${width}`}
        type={type}
        value={field.values?.[0] ?? value}
        autocomplete={props.autocomplete}
        maxlength={props.maxLength}
        inputmode={type === 'number' ? 'decimal' : undefined}
      />
    </FieldFrame>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function TextArea({ value = '', rows = 5, ...props }: TextAreaProps) {
  const field = useField(props.name);
  return (
    <FieldFrame {...props}>
      <textarea {...described(props.name, props.hint)} class="input input-full" rows={rows} maxlength={props.maxLength}>
        {field.values?.[0] ?? value}
      </textarea>
    </FieldFrame>
  );
}

type FrameProps = Omit<FieldProps, 'hint'> & { readonly hint?: string | undefined; readonly children?: Child };

/** Label, hint and error around one control. */
export function FieldFrame({ name, label, hint, optional, children }: FrameProps) {
  const { id, error } = useField(name);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>
        {label}
        <OptionalMark optional={optional} />
      </label>
      <HintAndError name={name} hint={hint} />
      {children}
    </div>
  );
}

export function OptionalMark({ optional }: { optional?: boolean | undefined }) {
  const { language } = usePage();
  return optional ? <span class="optional"> ({formWords[language].optional})</span> : <></>;
}

export function HintAndError({ name, hint }: { name: string; hint?: string | undefined }) {
  const { language } = usePage();
  const { id, error } = useField(name);
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hjalp`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-fel`}>
          <span class="visually-hidden">{formWords[language].problem} </span>
          {error}
        </p>
      )}
    </>
  );
}

/** Attributes that tie a control to its label, hint and error. */
export function described(name: string, hint: string | undefined) {
  const { id, error } = useField(name);
  const by = [...(hint ? [`${id}-hjalp`] : []), ...(error ? [`${id}-fel`] : [])];
  return {
    id,
    name,
    'aria-describedby': by.length > 0 ? by.join(' ') : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}
