import { type Context, Hono } from 'hono';
import { answerComment } from '../../actions/answerComment.ts';
import { inviteToComment } from '../../actions/inviteToComment.ts';
import { withdrawInvitation } from '../../actions/withdrawInvitation.ts';
import { formState, textIn } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { consultationWords } from '../words/consultation.ts';
import { publicOrigin } from './address.ts';
import { refuseUnlessAuthor } from './author.ts';
import { ConsultationPage, type ConsultationProps } from './consultationPage.tsx';
import { reportCrumb, reportFrame } from './reportFrame.ts';
import { formErrors } from './selection.ts';
import { readRoom } from './workroom.ts';

type Shown = Pick<ConsultationProps, 'made' | 'returned'>;

/** Asking for comments and answering them: `/underlag/:id/remiss` and what hangs on it. */
export function consultationRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/underlag/:id/remiss', (c) => showConsultation(c, site, {}))
    .post('/underlag/:id/remiss', async (c) => {
      const { session, language } = visitOf(c);
      const report = c.req.param('id');
      if (!(await readRoom(site, session, report))) return c.notFound();
      const body = await c.req.formData();
      const request = { report, recipient: textIn(body, 'recipient'), days: Number(textIn(body, 'days')) };
      const made = await inviteToComment(site.store, session, request, site.now());
      if (!made.ok)
        return showConsultation(c, site, {
          returned: { state: formState(body, formErrors(made.problems, language)), comment: null },
        });
      // No redirect here: the secret is in nobody's address but the one it is for.
      const href = `${publicOrigin(c)}/kommentera/${made.value.secret}`;
      return showConsultation(c, site, { made: { invitation: made.value.invitation, href } });
    })
    .post('/underlag/:id/remiss/:invitation/aterta', async (c) => {
      const { session, url } = visitOf(c);
      const room = await readRoom(site, session, c.req.param('id'));
      const invitation = room?.invitations.find(({ id }) => id === c.req.param('invitation'));
      if (!room || !invitation) return c.notFound();
      refuseUnlessAuthor(visitOf(c));
      const done = await withdrawInvitation(site.store, session, invitation.id, site.now());
      return done.ok
        ? c.redirect(scopedHref(url, `/underlag/${room.report.id}/remiss?gjort=atertagen`), 303)
        : c.notFound();
    })
    .post('/underlag/:id/synpunkter/:comment', async (c) => {
      const { session, url, language } = visitOf(c);
      const room = await readRoom(site, session, c.req.param('id'));
      const comment = room?.comments.find(({ id }) => id === c.req.param('comment'));
      if (!room || !comment) return c.notFound();
      const body = await c.req.formData();
      const field = `answer-${comment.id}`;
      const answer = textIn(body, field);
      const done = await answerComment(site.store, session, { comment: comment.id, answer, now: site.now() });
      if (done.ok)
        return c.redirect(
          `${scopedHref(url, `/underlag/${room.report.id}/remiss?gjort=svarat`)}#synpunkt-${comment.id}`,
          303,
        );
      const errors = formErrors(done.problems, language, () => field);
      return showConsultation(c, site, { returned: { state: formState(body, errors), comment: comment.id } });
    });
}

async function showConsultation(c: Context<SiteEnv>, site: Site, shown: Shown): Promise<Response> {
  const visit = visitOf(c);
  const { session, language, url, csrf } = visit;
  const room = await readRoom(site, session, c.req.param('id') ?? '');
  if (!room) return c.notFound();
  refuseUnlessAuthor(visit);
  const page = reportFrame(visit, consultationWords[language], reportCrumb(room.report));
  const props = { room, csrf, now: site.now(), done: url.searchParams.get('gjort'), ...shown };
  return c.html(renderPage(page, <ConsultationPage {...props} />), shown.returned ? 422 : 200);
}
