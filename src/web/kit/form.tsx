import type { Child } from 'hono/jsx';
import { formWords } from '../words/form.ts';
import { CSRF_FIELD, FormContext, type FormError, type FormState, NEW_FORM, fieldId } from './formState.ts';
import { usePage } from './page.ts';

interface FormProps {
  readonly action: string;
  readonly csrf: string;
  /** From `formState(body, errors)` when the form is shown again. */
  readonly state?: FormState;
  /** Text of the button that sends the form. */
  readonly submit: string;
  /** Further buttons or links beside it. */
  readonly alternatives?: Child;
  /** False where the form is one of several on its page: then its errors do not take the focus. */
  readonly focusErrors?: boolean;
  readonly children?: Child;
}

/** A form that changes something (POST). Browser validation is off: the server's messages are better and always there. */
export function Form({
  action,
  csrf,
  state = NEW_FORM,
  submit,
  alternatives,
  focusErrors = true,
  children,
}: FormProps) {
  return (
    <FormContext.Provider value={state}>
      <form class="form" method="post" action={action} novalidate>
        <ErrorSummary errors={state.errors} focus={focusErrors} />
        <input type="hidden" name={CSRF_FIELD} value={csrf} />
        {children}
        <div class="form-actions">
          <button class="button" type="submit">
            {submit}
          </button>
          {alternatives}
        </div>
      </form>
    </FormContext.Provider>
  );
}

/** All that is wrong, first in the form and first in focus, each error a link to its field. */
export function ErrorSummary({ errors, focus }: { errors: readonly FormError[]; focus: boolean }) {
  const { language } = usePage();
  if (errors.length === 0) return <></>;
  return (
    <section class="error-summary" role="alert" aria-labelledby="fel-rubrik" tabindex={-1} autofocus={focus}>
      <h2 id="fel-rubrik">{formWords[language].problems(errors.length)}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>{field === null ? message : <a href={`#${fieldId(field)}`}>{message}</a>}</li>
        ))}
      </ul>
    </section>
  );
}
