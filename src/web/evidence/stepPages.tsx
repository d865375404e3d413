import { Form } from '../kit/form.tsx';
import { type FormError, NEW_FORM } from '../kit/formState.ts';
import { PageHeading } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { formatList, formatNumber } from '../words/format.ts';
import { reportFormWords } from '../words/reportForm.ts';
import { reportWorkWords } from '../words/reportWork.ts';
import { type Workroom, sectionKeysOf, unanswered } from './workroom.ts';

export interface StepProps {
  readonly room: Omit<Workroom, 'document'>;
  readonly csrf: string;
  readonly errors: readonly FormError[];
}

/** What freezing does, before it is done. */
export function FreezePage({ room, csrf, errors }: StepProps) {
  const { language } = usePage();
  const words = reportWorkWords[language].freezePage;
  const open = unanswered(room.comments).length;
  const empty = emptyTexts(room, language);
  return (
    <>
      <PageHeading title={words.title} kicker={room.report.title} lead={words.lead} />
      <What lines={words.what} />
      {open > 0 && <Notice kind="info">{words.unanswered(open, formatNumber(open, language))}</Notice>}
      {empty.length > 0 && (
        <Notice kind="warning">
          {words.missing} {formatList(empty, language)}.
        </Notice>
      )}
      <Confirm {...{ room, csrf, errors }} path="faststall" submit={words.submit} back={words.back} />
    </>
  );
}

function emptyTexts({ report: { outline } }: StepProps['room'], language: 'sv' | 'en'): string[] {
  const names = reportFormWords[language].parts;
  const missing = sectionKeysOf(outline)
    .filter((key) => !outline.conclusions[key])
    .map((key) => names[key]);
  return outline.summary ? missing : [reportWorkWords[language].summary, ...missing];
}

/** What publishing does, before it is done. */
export function PublishPage({ room, csrf, errors }: StepProps) {
  const { language } = usePage();
  const words = reportWorkWords[language].publishPage;
  return (
    <>
      <PageHeading title={words.title} kicker={room.report.title} lead={words.lead} />
      <What lines={room.report.replaces ? [...words.what, words.replaces] : words.what} />
      {room.snapshot && <code class="fingerprint">{room.snapshot.hash}</code>}
      <Confirm {...{ room, csrf, errors }} path="publicera" submit={words.submit} back={words.back} />
    </>
  );
}

/** What deleting does, before it is done. */
export function RemovePage({ room, csrf, errors }: StepProps) {
  const { language } = usePage();
  const words = reportWorkWords[language].removePage;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead(room.report.title)} />
      <Confirm {...{ room, csrf, errors }} path="ta-bort" submit={words.submit} back={words.back} />
    </>
  );
}

function What({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

/** The version goes along: a step must not be taken on a text that nobody here has seen. */
function Confirm({
  room,
  csrf,
  errors,
  path,
  submit,
  back,
}: StepProps & { path: string; submit: string; back: string }) {
  const { url } = usePage();
  const base = `/underlag/${room.report.id}`;
  return (
    <Form
      action={`${base}/${path}`}
      csrf={csrf}
      submit={submit}
      state={{ ...NEW_FORM, errors }}
      alternatives={<a href={scopedHref(url, base)}>{back}</a>}
    >
      <input type="hidden" name="version" value={String(room.report.version)} />
    </Form>
  );
}
