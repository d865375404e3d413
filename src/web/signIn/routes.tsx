import { Hono } from 'hono';
import type { DemonstrationPerson } from '../../actions/demonstrationPeople.ts';
import { localText } from '../../kernel/text.ts';
import { ErrorSummary, Form } from '../kit/form.tsx';
import { PageHeading } from '../kit/heading.tsx';
import { renderPage } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import type { Page } from '../kit/page.ts';
import { type Site, type SiteEnv, type Visit, visitOf } from '../site.ts';
import { signInWords } from '../words/signIn.ts';
import { beginSession, endSession } from './session.ts';

/**
 * `/logga-in` and `/logga-ut`. Only the demonstration has something to sign in as; elsewhere the page explains itself
 * and nothing takes a sign-in.
 */
export function signInRoutes(site: Site, personas: readonly DemonstrationPerson[]): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.get('/logga-in', (c) => c.html(signInPage(visitOf(c), site.demonstration ? personas : [])));
  if (!site.demonstration) return app;
  app.post('/logga-in', async (c) => {
    const body = await c.req.formData();
    const persona = personas.find((one) => one.id === body.get('persona'));
    if (!persona) return c.html(signInPage(visitOf(c), personas, true), 400);
    beginSession(c, site, persona);
    return c.redirect(ownPath(body.get('next')), 303);
  });
  app.post('/logga-ut', (c) => {
    endSession(c, site);
    return c.redirect('/', 303);
  });
  return app;
}

/** Only a path of this site: `//elsewhere` and `/\elsewhere` would lead away from it. */
export function ownPath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : '/';
}

function signInPage(visit: Visit, personas: readonly DemonstrationPerson[], chosenWrongly = false) {
  const words = signInWords[visit.language];
  const page: Page = {
    ...visit.frame,
    scope: null,
    title: words.title,
    description: words.lead,
    place: null,
    breadcrumbs: [],
  };
  return renderPage(
    page,
    personas.length > 0 ? (
      <>
        <PageHeading title={words.title} lead={words.lead} />
        {chosenWrongly && <ErrorSummary errors={[{ field: null, message: words.chooseOne }]} focus />}
        <ul class="persona-list">
          {personas.map((persona) => (
            <PersonaCard persona={persona} visit={visit} />
          ))}
        </ul>
      </>
    ) : (
      <>
        <PageHeading title={words.title} lead={words.laterLead} />
        <Notice kind="info">{words.later}</Notice>
      </>
    ),
  );
}

function PersonaCard({ persona, visit }: { persona: DemonstrationPerson; visit: Visit }) {
  const words = signInWords[visit.language];
  const next = ownPath(visit.url.searchParams.get('next'));
  return (
    <li class="persona">
      <p class="kicker">{words.kinds[persona.kind]}</p>
      <h2>{persona.name}</h2>
      <p>
        {localText(persona.title, visit.language)}, {persona.organisation}
      </p>
      <p class="persona-purpose">{words.purposes[persona.kind]}</p>
      <Form action="/logga-in" csrf={visit.csrf} submit={words.signInAs(persona.name)}>
        <input type="hidden" name="persona" value={persona.id} />
        <input type="hidden" name="next" value={next} />
      </Form>
    </li>
  );
}
