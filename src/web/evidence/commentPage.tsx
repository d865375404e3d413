import type { Child } from 'hono/jsx';
import { CLOSING, isSectionKey } from '../../evidence/reportOutline.ts';
import type { ReportDocument, ReportSection } from '../../reports/document.ts';
import type { ReportComment } from '../../store/reportComments.ts';
import type { Report } from '../../store/reports.ts';
import { TextArea, TextField } from '../kit/fields.tsx';
import { Form } from '../kit/form.tsx';
import type { FormState } from '../kit/formState.ts';
import { PageHeading, Section } from '../kit/heading.tsx';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { commentLinkWords } from '../words/commentLink.ts';
import { formatDate, formatMoment, formatNumber } from '../words/format.ts';
import { reportPartName } from '../words/reportForm.ts';
import { Answer } from './consultationPage.tsx';
import { DocumentView } from './documentView.tsx';
import { sectionKeysOf, withClosing } from './workroom.ts';

/** What a link opens. */
export interface OpenLink {
  readonly report: Report;
  readonly publisher: string;
  readonly document: ReportDocument | null;
  readonly expiresAt: Date;
  /** What came through this link before. */
  readonly said: readonly ReportComment[];
}

interface CommentPageProps {
  readonly link: OpenLink;
  readonly action: string;
  readonly csrf: string;
  /** A form that came back, and how many of its comments were taken nevertheless. */
  readonly returned?: { readonly state: FormState; readonly taken: number };
}

/** The draft with a field under each section, for somebody without an account. One form, one button. */
export function CommentPage({ link, action, csrf, returned }: CommentPageProps) {
  const { language } = usePage();
  const words = commentLinkWords[language];
  const { document, publisher } = link;
  return (
    <>
      <PageHeading title={words.title} kicker={words.kicker(publisher)} lead={words.lead} />
      <p>{words.until(formatDate(link.expiresAt.toISOString(), language))}</p>
      {returned && returned.taken > 0 && (
        <Notice kind="success" live>
          {words.partly(returned.taken, formatNumber(returned.taken, language))}
        </Notice>
      )}
      <Earlier said={link.said} />
      <div class="report-work">
        <Form action={action} csrf={csrf} submit={words.submit} {...(returned && { state: returned.state })}>
          {document ? (
            <DocumentView
              document={withClosing(document)}
              draft
              cover="part"
              under={(section) => section && <CommentField section={section} />}
            >
              <Who />
            </DocumentView>
          ) : (
            <WithoutFigures link={link} />
          )}
        </Form>
      </div>
    </>
  );
}

function CommentField({ section }: { section: Pick<ReportSection, 'key' | 'heading'> }) {
  const { language } = usePage();
  const words = commentLinkWords[language];
  if (!isSectionKey(section.key)) return <></>;
  return (
    <div class="writing">
      <TextArea
        name={commentField(section.key)}
        label={section.key === CLOSING ? words.whole : words.comment(section.heading)}
        rows={4}
        optional
      />
    </div>
  );
}

/** Name of the field for a comment on a section. */
export function commentField(key: string): string {
  return `comment-${key}`;
}

function Who() {
  const { language } = usePage();
  const words = commentLinkWords[language];
  return (
    <section class="report-section" id="vem" aria-labelledby="vem-rubrik">
      <h2 id="vem-rubrik">{words.who}</h2>
      <TextField name="author" label={words.author} hint={words.authorHint} maxLength={120} autocomplete="name" />
      <p class="hint">{words.privacy}</p>
    </section>
  );
}

function WithoutFigures({ link: { report } }: Pick<CommentPageProps, 'link'>) {
  const { language } = usePage();
  return (
    <>
      <h2>{report.title}</h2>
      <Notice kind="warning">{commentLinkWords[language].figuresMissing}</Notice>
      {sectionKeysOf(report.outline).map((key) => (
        <CommentField section={{ key, heading: reportPartName(key, language) }} />
      ))}
      <Who />
    </>
  );
}

/** What the reader has said before, with the answers. */
function Earlier({ said }: { said: readonly ReportComment[] }) {
  const { language } = usePage();
  const words = commentLinkWords[language];
  if (said.length === 0) return <></>;
  return (
    <Section id="lamnat" title={words.yours}>
      {said.map((comment) => (
        <Said comment={comment} />
      ))}
    </Section>
  );
}

function Said({ comment }: { comment: ReportComment }) {
  const { language } = usePage();
  return (
    <article class="comment">
      <p class="comment-by">
        <strong>{reportPartName(comment.section, language)}</strong>, {comment.author},{' '}
        <time datetime={comment.createdAt.toISOString()}>{formatDate(comment.createdAt.toISOString(), language)}</time>
      </p>
      <p class="comment-text">{comment.body}</p>
      {comment.answer !== null && <Answer name={commentLinkWords[language].answer} text={comment.answer} />}
    </article>
  );
}

interface ReceiptProps {
  readonly link: Pick<OpenLink, 'report'>;
  readonly taken: readonly ReportComment[];
  readonly now: Date;
  readonly again: string;
}

/** What was received and when; to be printed or saved. */
export function ReceiptPage({ link, taken, now, again }: ReceiptProps) {
  const { language } = usePage();
  const words = commentLinkWords[language];
  return (
    <>
      <PageHeading title={words.receipt} kicker={link.report.title} />
      <Notice kind="success" live>
        {words.received(taken.length, formatNumber(taken.length, language))}{' '}
        {words.receiptText(formatMoment(now.toISOString(), language))}
      </Notice>
      {taken.map((comment) => (
        <Said comment={comment} />
      ))}
      <p>
        <a class="button button-quiet" href={again}>
          {words.receiptMore}
        </a>
      </p>
    </>
  );
}

/** The same for every link that opens nothing, whatever the reason. */
export function DeadLinkPage(): Child {
  const { language } = usePage();
  const words = commentLinkWords[language];
  return <PageHeading title={words.dead} lead={words.deadText} />;
}

/** The link works, but the report has moved on. */
export function ClosedPage({ title }: { title: string }) {
  const { language } = usePage();
  return <PageHeading title={title} lead={commentLinkWords[language].closed} />;
}
