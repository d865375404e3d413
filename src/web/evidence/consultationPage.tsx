import { reportStep } from '../../evidence/reportSteps.ts';
import type { Invitation, ReportComment } from '../../store/reportComments.ts';
import { RadioField } from '../kit/choices.tsx';
import { CopyLink } from '../kit/copyLink.tsx';
import { TextArea, TextField } from '../kit/fields.tsx';
import { Form } from '../kit/form.tsx';
import type { FormState } from '../kit/formState.ts';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { invitationState, invitationStateWords, isLive } from './invitations.ts';
import { consultationWords } from '../words/consultation.ts';
import { formatDate, formatNumber } from '../words/format.ts';
import { reportPartName } from '../words/reportForm.ts';
import { HiddenField } from './hiddenField.tsx';
import { type Workroom, isOpen, sectionKeysOf } from './workroom.ts';

/** Days that a link may be made for. */
const DAYS = [7, 14, reportStep('consult').days ?? 21, 60];

export interface ConsultationProps {
  readonly room: Omit<Workroom, 'document'>;
  readonly csrf: string;
  readonly now: Date;
  /** A link that was just made; shown this once. */
  readonly made?: { readonly invitation: Invitation; readonly href: string };
  /** What was just done, from the address. */
  readonly done: string | null;
  /** A form that came back with errors: the invitation, or the answer to one comment. */
  readonly returned?: { readonly state: FormState; readonly comment: string | null };
}

/** Everything about asking for comments: links to give out, and what came back by section. */
export function ConsultationPage(props: ConsultationProps) {
  const { room, made, done } = props;
  const { language, url } = usePage();
  const words = consultationWords[language];
  return (
    <>
      <PageHeading
        title={words.title}
        kicker={room.report.title}
        lead={words.lead}
        actions={
          <a class="button button-quiet" href={scopedHref(url, `/underlag/${room.report.id}`)}>
            {words.back}
          </a>
        }
      />
      {made && <Made made={made} />}
      {done === 'atertagen' && <Done text={words.withdrawn} />}
      {done === 'svarat' && <Done text={words.answered} />}
      {isOpen(room.report.state) ? <InviteForm {...props} /> : <Notice kind="info">{words.closed}</Notice>}
      <Section id="lankar" title={words.invitations}>
        <Invitations {...props} />
      </Section>
      <Section id="synpunkter" title={words.comments}>
        <Comments {...props} />
      </Section>
    </>
  );
}

function Done({ text }: { text: string }) {
  return (
    <Notice kind="success" live>
      {text}
    </Notice>
  );
}

function Made({ made: { invitation, href } }: { made: NonNullable<ConsultationProps['made']> }) {
  const { language } = usePage();
  const words = consultationWords[language];
  const until = formatDate(invitation.expiresAt.toISOString(), language);
  return (
    <Notice kind="success" title={words.made(invitation.recipient)} live>
      <p>{words.madeText}</p>
      <CopyLink id="ny-lank" label={words.madeLabel(invitation.recipient, until)} href={href} />
    </Notice>
  );
}

function InviteForm({ room, csrf, returned }: ConsultationProps) {
  const { language } = usePage();
  const words = consultationWords[language];
  const state = returned?.comment === null ? returned.state : undefined;
  return (
    <Section id="bjud-in" title={words.invite}>
      <Form action={`/underlag/${room.report.id}/remiss`} csrf={csrf} submit={words.submit} {...(state && { state })}>
        <TextField name="recipient" label={words.recipient} hint={words.recipientHint} maxLength={200} />
        <RadioField
          name="days"
          label={words.days}
          value={String(reportStep('consult').days)}
          choices={DAYS.map((days) => ({ value: String(days), label: words.inDays(formatNumber(days, language)) }))}
        />
      </Form>
    </Section>
  );
}

function Invitations({ room, csrf, now }: ConsultationProps) {
  const { language } = usePage();
  const words = consultationWords[language];
  if (room.invitations.length === 0) return <p>{words.noInvitations}</p>;
  const columns: Column<Invitation>[] = [
    { key: 'recipient', label: words.columns.recipient, cell: ({ recipient }) => recipient },
    {
      key: 'state',
      label: words.columns.state,
      cell: (invitation) => <span class="tag">{invitationStateWords(invitationState(invitation, now), language)}</span>,
    },
    {
      key: 'expires',
      label: words.columns.expires,
      cell: ({ expiresAt }) => formatDate(expiresAt.toISOString(), language),
    },
    {
      key: 'comments',
      label: words.columns.comments,
      kind: 'number',
      cell: ({ id }) => formatNumber(room.comments.filter((comment) => comment.invitation === id).length, language),
    },
    {
      key: 'action',
      label: words.columns.action,
      cell: (invitation) =>
        isLive(invitation, now) ? <Withdraw report={room.report.id} invitation={invitation} csrf={csrf} /> : '',
    },
  ];
  return <Table id="lankarna" caption={words.invitationsCaption} columns={columns} rows={room.invitations} />;
}

function Withdraw({ report, invitation, csrf }: { report: string; invitation: Invitation; csrf: string }) {
  const { language } = usePage();
  const words = consultationWords[language];
  return (
    <form method="post" action={`/underlag/${report}/remiss/${invitation.id}/aterta`}>
      <HiddenField csrf={csrf} />
      <button class="button button-danger" type="submit" aria-label={words.withdrawOf(invitation.recipient)}>
        {words.withdraw}
      </button>
    </form>
  );
}

function Comments(props: ConsultationProps) {
  const { room } = props;
  const { language } = usePage();
  if (room.comments.length === 0) return <p>{consultationWords[language].noComments}</p>;
  const sections = sectionKeysOf(room.report.outline).map((key) => ({
    key,
    said: room.comments.filter((comment) => comment.section === key),
  }));
  return (
    <>
      {sections
        .filter(({ said }) => said.length > 0)
        .map(({ key, said }) => (
          <>
            <h3 id={`synpunkter-${key}`}>{reportPartName(key, language)}</h3>
            {said.map((comment) => (
              <Comment comment={comment} {...props} />
            ))}
          </>
        ))}
    </>
  );
}

function Comment({ comment, room, csrf, returned }: ConsultationProps & { comment: ReportComment }) {
  const { language } = usePage();
  const words = consultationWords[language];
  const link = room.invitations.find((invitation) => invitation.id === comment.invitation);
  const state = returned?.comment === comment.id ? returned.state : undefined;
  const answer = (
    <Form
      action={`/underlag/${room.report.id}/synpunkter/${comment.id}`}
      csrf={csrf}
      submit={words.send}
      focusErrors={state !== undefined}
      {...(state && { state })}
    >
      <TextArea
        name={`answer-${comment.id}`}
        label={words.answerTo(comment.author)}
        rows={3}
        value={comment.answer ?? ''}
      />
    </Form>
  );
  return (
    <article class="comment" id={`synpunkt-${comment.id}`}>
      <p class="comment-by">
        <strong>{words.by(comment.author, link?.recipient ?? '')}</strong>
        <br />
        <time datetime={comment.createdAt.toISOString()}>{formatDate(comment.createdAt.toISOString(), language)}</time>
      </p>
      <p class="comment-text">{comment.body}</p>
      {comment.answer !== null && <Answer name={words.answer} text={comment.answer} />}
      {comment.answer !== null && !state ? (
        <details class="disclosure">
          <summary>{words.change}</summary>
          <div class="disclosure-content">{answer}</div>
        </details>
      ) : (
        answer
      )}
    </article>
  );
}

/** What the authors said to a comment. */
export function Answer({ name, text }: { name: string; text: string }) {
  return (
    <div class="comment-answer">
      <p class="comment-by">
        <strong>{name}</strong>
      </p>
      <p class="comment-text">{text}</p>
    </div>
  );
}
