import { Hono } from 'hono';
import type { Language } from '../../kernel/text.ts';
import { chartExamples } from '../kit/chart/charts.examples.tsx';
import { figureExamples } from '../kit/figures.examples.tsx';
import { formExamples } from '../kit/form.examples.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { renderPage } from '../kit/layout.tsx';
import type { Page } from '../kit/page.ts';
import { partExamples } from '../kit/parts.examples.tsx';
import { periodChoices } from '../kit/periodChoices.ts';
import { tableExamples } from '../kit/table.examples.tsx';
import type { Examples } from './example.ts';

export const GALLERY: readonly Examples[] = [figureExamples, tableExamples, chartExamples, formExamples, partExamples];

/** A page about nothing in particular, in a whole shell: for the gallery and for tests. */
export function galleryPage(url: URL, language: Language): Page {
  return {
    language,
    url,
    title: 'Komponentgalleri',
    description: 'Varje del som Kraftsams sidor byggs av, i alla sina tillstånd.',
    place: null,
    breadcrumbs: [],
    scope: {
      area: { code: '14', name: 'Västra Götalands län' },
      period: { from: '2024-01', to: '2024-12' },
      areas: [
        {
          label: 'Län',
          choices: [
            { value: '13', label: 'Hallands län' },
            { value: '14', label: 'Västra Götalands län' },
          ],
        },
        { label: 'Storregioner', choices: [{ value: 'ebm', label: 'En Bättre Matchning' }] },
      ],
      periods: periodChoices({ from: '2022-03', to: '2024-12' }, language),
    },
    visitor: {
      kind: 'signed-in',
      name: 'Exempel Exempelsson',
      role: language === 'sv' ? 'analytiker' : 'analyst',
      signOutAction: '/galleri',
      csrf: 'exempel',
    },
    synthetic: true,
  };
}

/** The gallery is written for those who build pages: its texts are Swedish, its components follow `?lang=`. */
export function renderGallery(url: URL) {
  const language = url.searchParams.get('lang') === 'en' ? 'en' : 'sv';
  return renderPage(
    galleryPage(url, language),
    <>
      <PageHeading
        title="Komponentgalleri"
        kicker="För den som bygger sidor"
        lead="Varje del som Kraftsams sidor byggs av, i alla sina tillstånd. Alla uppgifter här är påhittade."
      />
      {GALLERY.map((examples, index) => (
        <Section id={`del-${index + 1}`} title={examples.component} lead={examples.purpose}>
          {examples.states.map((state) => (
            <>
              <p class="example-name">{state.name}</p>
              <div class="example">{state.show()}</div>
            </>
          ))}
        </Section>
      ))}
    </>,
  );
}

/** Serves the gallery at `/galleri`. */
export function galleryRoutes(): Hono {
  return new Hono().get('/galleri', (c) => c.html(renderGallery(new URL(c.req.url))));
}
