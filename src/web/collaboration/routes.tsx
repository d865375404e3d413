import { Hono } from 'hono';
import { listComments, listInvitations } from '../../store/reportComments.ts';
import { listReports } from '../../store/reports.ts';
import type { ReadTransaction } from '../../store/transaction.ts';
import { isAuthor } from '../evidence/author.ts';
import { renderPage } from '../kit/layout.tsx';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { collaborationWords } from '../words/collaboration.ts';
import { Consultations } from './consultations.tsx';
import { Introduction } from './introduction.tsx';

/** `/samverkan`: what is out for comment, for those who sent it; for everybody else, how it works. */
export function collaborationRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/samverkan', async (c) => {
    const visit = visitOf(c);
    const { session, language, frame } = visit;
    const { title, description } = collaborationWords[language];
    const page = { ...frame, title, description, place: 'collaboration' as const, breadcrumbs: [] };
    const consulted = session.kind === 'member' ? await site.store.reading(session, readConsultations) : null;
    const own = consulted && (isAuthor(visit) || consulted.rooms.length > 0);
    const content = own ? <Consultations {...consulted} now={site.now()} /> : <Introduction visitor={frame.visitor} />;
    return c.html(renderPage(page, content));
  });
}

/** Every report of the organisation that has been sent out, with its links and comments; and whether drafts wait. */
async function readConsultations(tx: ReadTransaction) {
  const reports = await listReports(tx);
  const rooms = [];
  for (const report of reports) {
    if (report.state === 'draft') continue;
    const comments = await listComments(tx, report.id);
    const invitations = report.state === 'consultation' ? await listInvitations(tx, report.id) : [];
    if (report.state === 'consultation' || comments.some(({ answer }) => answer === null))
      rooms.push({ report, comments, invitations });
  }
  return { rooms, drafts: reports.filter(({ state }) => state === 'draft') };
}
