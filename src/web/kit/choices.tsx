import type { Child } from 'hono/jsx';
import { formWords } from '../words/form.ts';
import { type FieldProps, FieldFrame, HintAndError, OptionalMark, described } from './fields.tsx';
import { useField } from './formState.ts';
import { type Choice, type ChoiceGroup, usePage } from './page.ts';

interface SelectProps extends FieldProps {
  readonly choices: readonly (Choice | ChoiceGroup)[];
  readonly value?: string;
  /** Text of an empty first choice; `null` leaves it out. Default "Choose …". */
  readonly emptyChoice?: string | null;
}

/** A drop-down list, with groups where the choices have them. */
export function SelectField({ choices, value = '', emptyChoice, ...props }: SelectProps) {
  const { language } = usePage();
  const field = useField(props.name);
  const chosen = field.values?.[0] ?? value;
  return (
    <FieldFrame {...props}>
      <select {...described(props.name, props.hint)} class="input input-medium">
        {emptyChoice !== null && <option value="">{emptyChoice ?? formWords[language].choose}</option>}
        {choices.map((entry) =>
          'choices' in entry ? (
            <optgroup label={entry.label}>
              {entry.choices.map((choice) => (
                <Option choice={choice} chosen={chosen} />
              ))}
            </optgroup>
          ) : (
            <Option choice={entry} chosen={chosen} />
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function Option({ choice, chosen }: { choice: Choice; chosen: string }) {
  return (
    <option value={choice.value} selected={choice.value === chosen}>
      {choice.label}
    </option>
  );
}

export interface ExplainedChoice extends Choice {
  readonly hint?: Child;
}

interface RadiosProps extends FieldProps {
  readonly choices: readonly ExplainedChoice[];
  readonly value?: string;
}

/** One of a few, all in sight. */
export function RadioField({ value, ...props }: RadiosProps) {
  const field = useField(props.name);
  return <Group {...props} kind="radio" chosen={field.values ?? (value === undefined ? [] : [value])} />;
}

interface CheckboxesProps extends FieldProps {
  readonly choices: readonly ExplainedChoice[];
  readonly value?: readonly string[];
}

/** Any of a few, all in sight. `value` is what a new form has ticked. */
export function CheckboxField({ value = [], ...props }: CheckboxesProps) {
  const field = useField(props.name);
  return <Group {...props} kind="checkbox" chosen={field.values ?? value} />;
}

interface GroupProps extends FieldProps {
  readonly choices: readonly ExplainedChoice[];
  readonly kind: 'radio' | 'checkbox';
  readonly chosen: readonly string[];
}

/** The error summary links to the first box, which therefore bears the field's own id. */
function Group({ name, label, hint, optional, choices, kind, chosen }: GroupProps) {
  const { error } = useField(name);
  const { id, ...described_ } = described(name, hint);
  return (
    <fieldset class={error ? 'field field-wrong' : 'field'} aria-describedby={described_['aria-describedby']}>
      <legend>
        {label}
        <OptionalMark optional={optional} />
      </legend>
      <HintAndError name={name} hint={hint} />
      {choices.map((choice, index) => {
        const own = index === 0 ? id : `${id}-${index + 1}`;
        return (
          <div class="choice">
            <input id={own} name={name} type={kind} value={choice.value} checked={chosen.includes(choice.value)} />
            <label for={own}>
              {choice.label}
              {choice.hint && <span class="choice-hint">{choice.hint}</span>}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
