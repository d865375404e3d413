import { emptyOutline } from '../evidence/reportOutline.ts';
import { monthAt, monthIndex, type Period } from '../kernel/period.ts';
import { type Result, ok } from '../kernel/result.ts';
import { type ReportDraft, reportDrafts } from '../sources/demonstration/reportDrafts.ts';
import { listReports, type ReportText } from '../store/reports.ts';
import type { Store } from '../store/store.ts';
import type { Session } from '../store/session.ts';
import { answerComment } from './answerComment.ts';
import { commentOnReport } from './commentOnReport.ts';
import { DEMONSTRATION_PEOPLE, type DemonstrationPerson, sessionOfPersona } from './demonstrationPeople.ts';
import { freezeReport } from './freezeReport.ts';
import { inviteToComment } from './inviteToComment.ts';
import { openInvitation } from './openInvitation.ts';
import { publishReport } from './publishReport.ts';
import { startReport } from './startReport.ts';

/** Writes the reports of the demonstration in the names of its people, as far as each goes. Those that are there stay. */
export async function writeDemonstrationReports(
  store: Store,
  { requestId, today }: { readonly requestId: string; readonly today: string },
): Promise<Result<number>> {
  let written = 0;
  for (const draft of reportDrafts) {
    const author = DEMONSTRATION_PEOPLE.find(({ id }) => id === draft.author);
    if (!author) throw new Error(`The report ${draft.key} is by ${draft.author}, whom nobody knows`);
    const session = sessionOfPersona(author, requestId);
    const there = await store.reading(session, listReports);
    if (there.some(({ title }) => title === draft.title)) continue;
    const started = await startReport(store, session, textOf(draft, author, today));
    if (!started.ok) return started;
    written += 1;
    const report = started.value.id;
    const now = new Date(`${today}T12:00:00Z`);
    const asked = await askForComments(store, session, { report, draft, now });
    if (!asked.ok) return asked;
    if (draft.ends === 'draft' || draft.ends === 'consultation') continue;
    const frozen = await freezeReport(store, session, { report }, now);
    if (!frozen.ok) return frozen;
    if (draft.ends === 'frozen') continue;
    const published = await publishReport(store, session, { report });
    if (!published.ok) return published;
  }
  return ok(written);
}

interface Asking {
  readonly report: string;
  readonly draft: ReportDraft;
  readonly now: Date;
}

/** Sends the draft to those who were asked, says what they say through their links, and answers as the author did. */
async function askForComments(store: Store, session: Session, { report, draft, now }: Asking): Promise<Result<null>> {
  for (const { recipient, comments } of draft.asked ?? []) {
    const link = await inviteToComment(store, session, { report, recipient }, now);
    if (!link.ok) return link;
    const partner = await openInvitation(store, link.value.secret, now);
    if (!partner.ok) return partner;
    for (const { answer, ...text } of comments) {
      const said = await commentOnReport(store, partner.value, text, now);
      if (!said.ok) return said;
      const answered = answer ? await answerComment(store, session, { comment: said.value.id, answer, now }) : said;
      if (!answered.ok) return answered;
    }
  }
  return ok(null);
}

function textOf(draft: ReportDraft, author: DemonstrationPerson, today: string): ReportText {
  const { title, subtitle, summary, area, ssyk4 } = draft;
  const conclusions = draft.conclusions.map(
    ({ section, heading, paragraphs }) => [section, [`${heading}.`, ...paragraphs].join('\n\n')] as const,
  );
  return {
    title,
    language: 'sv',
    area,
    period: yearBefore(today),
    outline: {
      ...emptyOutline({ kind: 'occupations', ssyk4 }),
      subtitle,
      summary,
      authors: [`${author.name}, ${author.organisation}`],
      conclusions: Object.fromEntries(conclusions),
    },
  };
}

/** The twelve whole months before the month of `today`. */
function yearBefore(today: string): Period {
  const month = monthIndex(today.slice(0, 7));
  return { from: monthAt(month - 12), to: monthAt(month - 1) };
}
