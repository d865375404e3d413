import type { Child } from 'hono/jsx';
import type { Provenance } from '../../evidence/provenance.ts';
import { formatPeriod, parsePeriod } from '../../kernel/period.ts';
import type { Language } from '../../kernel/text.ts';
import type { ReportDocument, ReportSection } from '../../reports/document.ts';
import { PageContext, usePage } from '../kit/page.ts';
import { SourceFacts, sourceAnchor } from '../kit/source.tsx';
import { formatDate, formatPeriodWords } from '../words/format.ts';
import { reportWords } from '../words/report.ts';
import { DocumentBlock } from './documentBlocks.tsx';

interface DocumentProps {
  readonly document: ReportDocument;
  /** True while the figures may still change: the date is then when they were read. */
  readonly draft?: boolean;
  /** How the report begins: with its title as the page's own, as a part of the page, or with its facts alone. */
  readonly cover?: 'page' | 'part' | 'facts';
  /** Put beside the title: files to take home. */
  readonly downloads?: Child;
  /** Left out of the body where the page shows them in another way, e.g. in fields to write in. */
  readonly without?: 'texts';
  /** What the page adds under the summary (`null`) and under each section, in the page's own language. */
  readonly under?: (section: ReportSection | null) => Child;
  /** What the page adds last. */
  readonly children?: Child;
}

/** A report in full, in its own language whatever the language of the page around it. */
export function DocumentView({ document, draft, cover = 'page', downloads, without, under, children }: DocumentProps) {
  const page = usePage();
  const words = reportWords[document.language];
  const inPageLanguage = (content: Child) => (
    <PageContext.Provider value={page}>
      <div lang={page.language}>{content}</div>
    </PageContext.Provider>
  );
  const sections = document.sections.map((section) => ({ ...section, blocks: blocksShown(section, without) }));
  return (
    <PageContext.Provider value={{ ...page, language: document.language }}>
      <article class="report" lang={document.language}>
        <Cover document={document} draft={draft} cover={cover} downloads={downloads && inPageLanguage(downloads)} />
        <div class="report-body">
          <Contents document={document} />
          <div class="report-text">
            <section class="report-summary" id="sammanfattning" aria-labelledby="sammanfattning-rubrik">
              <h2 id="sammanfattning-rubrik">{words.summary}</h2>
              {without !== 'texts' && paragraphsOf(document.summary).map((paragraph) => <p>{paragraph}</p>)}
              {under && inPageLanguage(under(null))}
            </section>
            {sections.map((section) => (
              <section
                class="report-section"
                id={sectionAnchor(section.key)}
                aria-labelledby={`${sectionAnchor(section.key)}-rubrik`}
              >
                <h2 id={`${sectionAnchor(section.key)}-rubrik`}>{section.heading}</h2>
                {section.blocks.map((block) => (
                  <DocumentBlock document={document} block={block} />
                ))}
                {under && inPageLanguage(under(section))}
              </section>
            ))}
            <Limits document={document} />
            <Sources document={document} />
            {children && inPageLanguage(children)}
          </div>
        </div>
      </article>
    </PageContext.Provider>
  );
}

/** Where a section stands on the page. */
export function sectionAnchor(key: string): string {
  return `avsnitt-${key.replace(/[^\w-]/g, '-')}`;
}

/** Texts are typed with empty lines between paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n\s*\r?\n/).filter((paragraph) => paragraph.trim() !== '');
}

function blocksShown(section: ReportSection, without: DocumentProps['without']): ReportSection['blocks'] {
  if (without !== 'texts') return section.blocks;
  return section.blocks.filter((block) => block.kind !== 'paragraphs' || block.role !== 'conclusion');
}

/** The period in words; a text that is none stays as it is. */
export function periodText(period: string, language: Language): string {
  const parsed = parsePeriod(period);
  return parsed.ok && formatPeriod(parsed.value) === period ? formatPeriodWords(parsed.value, language) : period;
}

interface CoverProps extends Pick<DocumentProps, 'document'> {
  readonly draft: boolean | undefined;
  readonly cover: NonNullable<DocumentProps['cover']>;
  readonly downloads: Child;
}

function Cover({ document, draft, cover, downloads }: CoverProps) {
  const Title = cover === 'page' ? 'h1' : 'h2';
  const words = reportWords[document.language];
  const facts: [string, Child][] = [
    [words.area, document.area.name],
    [words.period, periodText(document.period, document.language)],
    [words.publisher, document.publisher],
    ...(document.authors.length > 0 ? [[words.authors, document.authors.join(', ')] as [string, Child]] : []),
    [
      draft ? words.dateDraft : words.date,
      <time datetime={document.date}>{formatDate(document.date, document.language)}</time>,
    ],
  ];
  return (
    <header class={cover === 'facts' ? 'report-facts-only' : 'report-cover'}>
      {cover !== 'facts' && (
        <>
          <p class="kicker">{words.kind}</p>
          <Title class="report-title">{document.title}</Title>
          {document.subtitle && <p class="lead">{document.subtitle}</p>}
        </>
      )}
      {document.synthetic && <p class="report-synthetic">{words.synthetic}</p>}
      <dl class="report-facts">
        {facts.map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {downloads}
    </header>
  );
}

function Contents({ document }: { document: ReportDocument }) {
  const words = reportWords[document.language];
  const places: [string, string][] = [
    ['sammanfattning', words.summary],
    ...document.sections.map(({ key, heading }): [string, string] => [sectionAnchor(key), heading]),
    ...(document.limits.length > 0 ? [['begransningar', words.limits] as [string, string]] : []),
    ['kallor', words.sources],
  ];
  return (
    <nav class="report-contents" aria-label={words.contents}>
      <p class="report-contents-name" aria-hidden="true">
        {words.contents}
      </p>
      <ol>
        {places.map(([anchor, text]) => (
          <li>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Limits({ document }: { document: ReportDocument }) {
  if (document.limits.length === 0) return <></>;
  return (
    <section class="report-section" id="begransningar" aria-labelledby="begransningar-rubrik">
      <h2 id="begransningar-rubrik">{reportWords[document.language].limits}</h2>
      <ul>
        {document.limits.map((limit) => (
          <li>{limit}</li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ document }: { document: ReportDocument }) {
  return (
    <section class="report-section" id="kallor" aria-labelledby="kallor-rubrik">
      <h2 id="kallor-rubrik">{reportWords[document.language].sources}</h2>
      <ol class="source-list">
        {document.sources.map((source, at) => (
          <li id={anchorOf(document.sources, at)} tabindex={-1}>
            <SourceFacts source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A source read for several areas is listed once each; notes lead to the first. */
function anchorOf(sources: readonly Provenance[], at: number): string {
  const source = sources[at];
  if (!source) return `kalla-${at}`;
  const first = sources.findIndex((other) => other.sourceId === source.sourceId);
  return first === at ? sourceAnchor(source) : `${sourceAnchor(source)}-${at + 1}`;
}
