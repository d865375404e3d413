import { CSRF_FIELD } from '../kit/formState.ts';

/** What a form that is only a button must bear too. */
export function HiddenField({ csrf }: { csrf: string }) {
  return <input type="hidden" name={CSRF_FIELD} value={csrf} />;
}
