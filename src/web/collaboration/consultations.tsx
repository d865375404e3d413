import type { Invitation, ReportComment } from '../../store/reportComments.ts';
import type { Report } from '../../store/reports.ts';
import { EmptyState } from '../kit/emptyState.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { collaborationWords } from '../words/collaboration.ts';
import { formatDate, formatNumber } from '../words/format.ts';
import { invitationState, invitationStateWords, isLive } from '../evidence/invitations.ts';
import { reportPartName } from '../words/reportForm.ts';

/** A report that is or was out for comment. */
export interface ConsultedReport {
  readonly report: Report;
  readonly invitations: readonly Invitation[];
  readonly comments: readonly ReportComment[];
}

interface ConsultationsProps {
  readonly rooms: readonly ConsultedReport[];
  /** Drafts that could be sent out. */
  readonly drafts: readonly Report[];
  readonly now: Date;
}

/** First what waits for the reader, then what waits for others. */
export function Consultations({ rooms, drafts, now }: ConsultationsProps) {
  const { language, url } = usePage();
  const words = collaborationWords[language];
  const out = rooms.filter(({ report }) => report.state === 'consultation');
  const draft = drafts[0];
  const first = draft
    ? { text: words.openDraft, href: scopedHref(url, `/underlag/${draft.id}`) }
    : { text: words.toReports, href: scopedHref(url, '/underlag') };
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Section id="vantar" title={words.waiting} lead={words.waitingLead}>
        <Waiting rooms={rooms} />
      </Section>
      <Section id="ute" title={words.out}>
        {out.length > 0 ? (
          out.map((room) => <Out room={room} now={now} />)
        ) : (
          <EmptyState title={words.outEmpty} action={first}>
            <p>{words.outEmptyText}</p>
          </EmptyState>
        )}
      </Section>
    </>
  );
}

function Waiting({ rooms }: { rooms: readonly ConsultedReport[] }) {
  const { language, url } = usePage();
  const words = collaborationWords[language];
  const waiting = rooms.flatMap(({ report, comments }) =>
    comments.filter(({ answer }) => answer === null).map((comment) => ({ report, comment })),
  );
  if (waiting.length === 0) return <p>{words.waitingEmpty}</p>;
  return (
    <>
      {waiting.map(({ report, comment }) => (
        <article class="comment">
          <p class="comment-by">
            <strong>{comment.author}</strong>, {reportPartName(comment.section, language)}, {report.title},{' '}
            <time datetime={comment.createdAt.toISOString()}>
              {formatDate(comment.createdAt.toISOString(), language)}
            </time>
          </p>
          <p class="comment-text">{comment.body}</p>
          <p>
            <a href={`${scopedHref(url, `/underlag/${report.id}/remiss`)}#synpunkt-${comment.id}`}>
              {words.answer(comment.author)}
            </a>
          </p>
        </article>
      ))}
    </>
  );
}

function Out({ room: { report, invitations, comments }, now }: { room: ConsultedReport; now: Date }) {
  const { language, url } = usePage();
  const words = collaborationWords[language];
  const number = (value: number) => formatNumber(value, language);
  const answered = invitations.filter(({ answeredAt }) => answeredAt !== null).length;
  const columns: Column<Invitation>[] = [
    { key: 'recipient', label: words.columns.recipient, cell: ({ recipient }) => recipient },
    {
      key: 'state',
      label: words.columns.state,
      cell: (invitation) => <span class="tag">{invitationStateWords(invitationState(invitation, now), language)}</span>,
    },
    { key: 'left', label: words.columns.left, cell: (invitation) => timeLeft(invitation, now, language) },
    {
      key: 'comments',
      label: words.columns.comments,
      kind: 'number',
      cell: ({ id }) => number(comments.filter(({ invitation }) => invitation === id).length),
    },
  ];
  return (
    <>
      <h3 class="heading-link">
        <a href={scopedHref(url, `/underlag/${report.id}`)}>{report.title}</a>
      </h3>
      <Table
        id={`remiss-${report.id}`}
        caption={words.answered(number(answered), number(invitations.length))}
        columns={columns}
        rows={invitations}
        note={
          <p>
            <a href={scopedHref(url, `/underlag/${report.id}/remiss`)}>{words.consultation}</a>
          </p>
        }
      />
    </>
  );
}

const DAY = 24 * 60 * 60 * 1000;

function timeLeft(invitation: Invitation, now: Date, language: 'sv' | 'en'): string {
  const words = collaborationWords[language];
  if (!isLive(invitation, now)) return words.over;
  const days = Math.floor((invitation.expiresAt.getTime() - now.getTime()) / DAY);
  return days === 0 ? words.lastDay : words.left(days, formatNumber(days, language));
}
