import { Hono } from 'hono';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { aboutWords } from '../words/about.ts';

/** Where lacking accessibility is reported: https://www.digg.se/, the authority that supervises the act. */
const REPORT_TO_DIGG = 'https://www.digg.se/tdosanmalan';

/** What the site is, `/om`, and its accessibility statement, `/tillganglighet`. */
export function aboutRoutes(site: Site): Hono<SiteEnv> {
  const pages = [
    ['/om', 'about', AboutPage],
    ['/tillganglighet', 'accessibility', AccessibilityPage],
  ] as const;
  const app = new Hono<SiteEnv>();
  for (const [path, key, Content] of pages)
    app.get(path, (c) => {
      const { frame, language } = visitOf(c);
      const { title, description } = aboutWords[language][key];
      const page = { ...frame, title, description, place: null, breadcrumbs: [] };
      return c.html(renderPage(page, <Content demonstration={site.demonstration} />));
    });
  return app;
}

function AboutPage({ demonstration }: { demonstration: boolean }) {
  const { language, url } = usePage();
  const words = aboutWords[language].about;
  const { numbers } = words;
  const links = [
    ['/kallor', numbers.sources],
    ['/omraden', numbers.areas],
    ['/utbud/rattelser', numbers.corrections],
    ['/api', numbers.api],
  ] as const;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {demonstration && <Notice kind="info">{words.demonstration}</Notice>}
      <Section id="kretslopp" title={words.loop.title}>
        <p>{words.loop.text}</p>
      </Section>
      <Section id="tal" title={numbers.title}>
        <p>{numbers.text}</p>
        <ul>
          {links.map(([path, text]) => (
            <li>
              <a href={scopedHref(url, path)}>{text}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="om-dig" title={words.privacy.title}>
        <p>{words.privacy.text}</p>
        <p>{words.privacy.ads}</p>
      </Section>
      <Section id="licens" title={words.free.title}>
        <p>{words.free.text}</p>
      </Section>
    </>
  );
}

function AccessibilityPage({ demonstration }: { demonstration: boolean }) {
  const { language } = usePage();
  const { title, lead, status, works, faults, tested, tell } = aboutWords[language].accessibility;
  const { keyboard, script, narrow, pictures, colour, forms, pdf } = works;
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <Section id="lage" title={status.title}>
        <p>{status.text}</p>
      </Section>
      <Section id="fungerar" title={works.title}>
        <Points points={[keyboard, script, narrow, pictures, colour, forms, pdf]} />
      </Section>
      <Section id="brister" title={faults.title}>
        <Points points={[faults.audit, faults.tables, faults.maps, faults.swedish]} />
      </Section>
      <Section id="provat" title={tested.title}>
        <p>{tested.text}</p>
      </Section>
      <Section id="sag-till" title={tell.title}>
        <p>{demonstration ? tell.demonstration : tell.text}</p>
        <p>
          {tell.authority} <a href={REPORT_TO_DIGG}>{tell.authorityLink}</a>
        </p>
      </Section>
    </>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  );
}
