import { type Context, Hono } from 'hono';
import { reviseReport } from '../../actions/reviseReport.ts';
import { mayDo } from '../../store/session.ts';
import { type FormState, formState, textIn } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { reportWorkWords } from '../words/reportWork.ts';
import { publicOrigin } from './address.ts';
import { FORMAT_PATTERN, answerReport, parseFileName } from './reportFiles.tsx';
import { reportFrame } from './reportFrame.ts';
import { formErrors } from './selection.ts';
import { WorkPage, type WorkProps } from './workPage.tsx';
import { readRoom, readWorkroom } from './workroom.ts';
import { writtenOutline } from './writing.tsx';

/** The workroom of a report, `/underlag/:id`, for the organisation that writes it. */
export function workRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/underlag/:id', (c) => showWork(c, site))
    .post('/underlag/:id', async (c) => {
      const { session, url, language } = visitOf(c);
      const room = await readRoom(site, session, c.req.param('id'));
      if (!room) return c.notFound();
      const { report } = room;
      const body = await c.req.formData();
      const ref = { report: report.id, version: Number(textIn(body, 'version')) };
      const text = { ...report, outline: writtenOutline(body, report.outline) };
      const saved = await reviseReport(site.store, session, ref, text);
      if (saved.ok) return c.redirect(scopedHref(url, `/underlag/${report.id}?gjort=sparat`), 303);
      const stale = saved.problems.some((problem) => problem.code === 'report-stale');
      // What is stored stands beside what was typed; the summary of errors has nothing to add to that.
      const state = formState(body, stale ? [] : formErrors(saved.problems, language));
      return showWork(c, site, { state, stale });
    })
    .get(`/underlag/:id/:file{rapport\\.(?:${FORMAT_PATTERN})}`, async (c) => {
      const { session } = visitOf(c);
      const room = await readWorkroom(site, session, c.req.param('id'));
      const file = parseFileName(c.req.param('file'));
      if (!room?.document || !file) return c.notFound();
      return answerReport(
        c,
        room.document,
        file.format,
        room.published?.slug ?? `underlag-${room.report.id.slice(0, 8)}`,
      );
    });
}

async function showWork(
  c: Context<SiteEnv>,
  site: Site,
  returned?: { readonly state: FormState; readonly stale: boolean },
): Promise<Response> {
  const visit = visitOf(c);
  const { session, language, url } = visit;
  const room = await readWorkroom(site, session, c.req.param('id') ?? '');
  if (!room) return c.notFound();
  const may: WorkProps['may'] = {
    write: mayDo(session, 'report-write'),
    freeze: mayDo(session, 'report-freeze'),
    publish: mayDo(session, 'report-publish'),
  };
  const { description } = reportWorkWords[language];
  const page = reportFrame(visit, { title: room.report.title, description });
  const shown = {
    room,
    may,
    csrf: visit.csrf,
    origin: publicOrigin(c),
    done: url.searchParams.get('gjort'),
    ...(returned && { returned }),
  };
  return c.html(renderPage(page, <WorkPage {...shown} />), returned ? 422 : 200);
}
