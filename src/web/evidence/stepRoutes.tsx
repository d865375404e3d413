import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { deleteDraft } from '../../actions/deleteDraft.ts';
import { freezeReport } from '../../actions/freezeReport.ts';
import type { ReportRef } from '../../actions/heldReport.ts';
import { publishReport } from '../../actions/publishReport.ts';
import { replaceReport } from '../../actions/replaceReport.ts';
import { type ReportStepName, canTakeStep, reportStep } from '../../evidence/reportSteps.ts';
import type { Result } from '../../kernel/result.ts';
import { type Session, mayDo } from '../../store/session.ts';
import { type FormError, textIn } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { reportWorkWords } from '../words/reportWork.ts';
import { reportCrumb, reportFrame } from './reportFrame.ts';
import { formErrors } from './selection.ts';
import { FreezePage, PublishPage, RemovePage, type StepProps } from './stepPages.tsx';
import { readRoom } from './workroom.ts';

/** A step that is asked about on a page of its own before it is taken. */
interface ConfirmedStep {
  readonly step: ReportStepName;
  readonly words: 'freezePage' | 'publishPage' | 'removePage';
  readonly page: (props: StepProps) => ReturnType<typeof FreezePage>;
  readonly take: (site: Site, session: Session, ref: ReportRef) => Promise<Result<unknown>>;
  /** Where it leads, from the report's own address. */
  readonly leadsTo: (base: string) => string;
}

const STEPS: Readonly<Record<string, ConfirmedStep>> = {
  faststall: {
    step: 'freeze',
    words: 'freezePage',
    page: FreezePage,
    take: (site, session, ref) => freezeReport(site.store, session, ref, site.now()),
    leadsTo: (base) => `${base}?gjort=faststallt`,
  },
  publicera: {
    step: 'publish',
    words: 'publishPage',
    page: PublishPage,
    take: (site, session, ref) => publishReport(site.store, session, ref),
    leadsTo: (base) => `${base}?gjort=publicerat`,
  },
  'ta-bort': {
    step: 'delete',
    words: 'removePage',
    page: RemovePage,
    take: (site, session, ref) => deleteDraft(site.store, session, ref),
    leadsTo: () => '/underlag',
  },
};

/** The steps of a report's life: `/underlag/:id/faststall`, `…/publicera`, `…/ta-bort`, `…/ersatt`. */
export function stepRoutes(site: Site): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  for (const [path, step] of Object.entries(STEPS)) {
    app.get(`/underlag/:id/${path}`, (c) => showStep(c, site, step, []));
    app.post(`/underlag/:id/${path}`, async (c) => {
      const { session, url, language } = visitOf(c);
      const id = c.req.param('id');
      if (!(await readRoom(site, session, id))) return c.notFound();
      const version = Number(textIn(await c.req.formData(), 'version'));
      const taken = await step.take(site, session, { report: id, version });
      if (taken.ok) return c.redirect(scopedHref(url, step.leadsTo(`/underlag/${id}`)), 303);
      return showStep(c, site, step, formErrors(taken.problems, language));
    });
  }
  return app.post('/underlag/:id/ersatt', async (c) => {
    const { session, url } = visitOf(c);
    const begun = await replaceReport(site.store, session, { report: c.req.param('id') });
    if (!begun.ok) return begun.problems.some(({ code }) => code === 'permission-missing') ? forbidden() : c.notFound();
    return c.redirect(scopedHref(url, `/underlag/${begun.value.id}?gjort=skapat`), 303);
  });
}

function forbidden(): never {
  throw new HTTPException(403);
}

async function showStep(c: Context<SiteEnv>, site: Site, step: ConfirmedStep, errors: readonly FormError[]) {
  const visit = visitOf(c);
  const { session, language, csrf, url } = visit;
  const room = await readRoom(site, session, c.req.param('id') ?? '');
  if (!room) return c.notFound();
  const { report } = room;
  if (!mayDo(session, reportStep(step.step).permission)) return forbidden();
  // The step has been taken already, perhaps by a colleague: the workroom says how things stand.
  if (!canTakeStep(report.state, step.step)) return c.redirect(scopedHref(url, `/underlag/${report.id}`), 303);
  const page = reportFrame(visit, reportWorkWords[language][step.words], reportCrumb(report));
  return c.html(renderPage(page, <step.page {...{ room, csrf, errors }} />), errors.length > 0 ? 422 : 200);
}
