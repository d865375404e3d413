import { type Context, Hono } from 'hono';
import { startReport } from '../../actions/startReport.ts';
import { reviseReport } from '../../actions/reviseReport.ts';
import { type ReportScope, emptyOutline } from '../../evidence/reportOutline.ts';
import type { Result } from '../../kernel/result.ts';
import { listOccupationFields } from '../../store/evidence.ts';
import { type Report, type ReportText, findReport } from '../../store/reports.ts';
import { type FormState, formState, textIn } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { type Site, type SiteEnv, type Visit, visitOf } from '../site.ts';
import { reportFormWords } from '../words/reportForm.ts';
import { refuseUnlessAuthor } from './author.ts';
import { reportCrumb, reportFrame } from './reportFrame.ts';
import { formErrors, parseCodes, parseSelection, selectionFields } from './selection.ts';
import { SelectionPage } from './selectionForm.tsx';

/** What a report is about: `/underlag/nytt` starts one, `/underlag/:id/urval` changes it. */
export function selectionRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/underlag/nytt', async (c) => {
      const { visitor } = visitOf(c).frame;
      if (visitor.kind === 'anonymous') return c.redirect(visitor.signInHref, 303);
      refuseUnlessAuthor(visitOf(c));
      return showSelection(c, site, { text: proposal(visitOf(c)) });
    })
    .post('/underlag/nytt', async (c) => {
      refuseUnlessAuthor(visitOf(c));
      const { session, url } = visitOf(c);
      const body = await c.req.formData();
      const text = parseSelection(body, emptyOutline());
      const started = text.ok ? await startReport(site.store, session, text.value) : text;
      if (started.ok) return c.redirect(scopedHref(url, `/underlag/${started.value.id}?gjort=skapat`), 303);
      return showSelection(c, site, { text: proposal(visitOf(c)), state: returned(c, body, started) });
    })
    .get('/underlag/:id/urval', async (c) => {
      const { session } = visitOf(c);
      refuseUnlessAuthor(visitOf(c));
      const report = await site.store.reading(session, (tx) => findReport(tx, c.req.param('id')));
      return report ? showSelection(c, site, { text: report, report }) : c.notFound();
    })
    .post('/underlag/:id/urval', async (c) => {
      refuseUnlessAuthor(visitOf(c));
      const { session, url } = visitOf(c);
      const report = await site.store.reading(session, (tx) => findReport(tx, c.req.param('id')));
      if (!report) return c.notFound();
      const body = await c.req.formData();
      const text = parseSelection(body, report.outline);
      const ref = { report: report.id, version: Number(textIn(body, 'version')) };
      const saved = text.ok ? await reviseReport(site.store, session, ref, text.value) : text;
      if (saved.ok) return c.redirect(scopedHref(url, `/underlag/${report.id}?gjort=sparat`), 303);
      return showSelection(c, site, { text: report, report, state: returned(c, body, saved) });
    });
}

function returned(c: Context<SiteEnv>, body: FormData, refused: Exclude<Result<unknown>, { ok: true }>): FormState {
  return formState(body, formErrors(refused.problems, visitOf(c).language, selectionFields(body)));
}

/** A new report is about what the reader looks at; `?ssyk4=7223` or `?field=…` in the address says which occupations. */
function proposal({ url, area, period, language }: Visit): ReportText {
  const codes = parseCodes(url.searchParams.getAll('ssyk4').join(' '));
  const field = url.searchParams.get('field') ?? '';
  const scope: ReportScope = codes.length > 0 ? { kind: 'occupations', ssyk4: codes } : { kind: 'field', field };
  return { title: '', language, area: area.code, period, outline: emptyOutline(scope) };
}

interface Selection {
  readonly text: ReportText;
  /** The report that is changed; a new one is started without. */
  readonly report?: Report;
  readonly state?: FormState;
}

async function showSelection(c: Context<SiteEnv>, site: Site, { text, report, state }: Selection) {
  const visit = visitOf(c);
  const { session, language, frame, csrf } = visit;
  const words = report ? reportFormWords[language].change : reportFormWords[language].start;
  const fields = await site.store.reading(session, listOccupationFields);
  const { title, lead, submit } = words;
  const page = reportFrame(visit, words, ...(report ? [reportCrumb(report)] : []));
  return c.html(
    renderPage(
      page,
      <SelectionPage
        {...{ title, lead, submit, csrf, text, fields }}
        action={report ? `/underlag/${report.id}/urval` : '/underlag/nytt'}
        cancelHref={report ? `/underlag/${report.id}` : '/underlag'}
        scope={
          frame.scope ?? { area: { code: text.area, name: text.area }, period: text.period, areas: [], periods: [] }
        }
        {...(report && { version: report.version })}
        {...(state && { state })}
      />,
    ),
    state ? 422 : 200,
  );
}
