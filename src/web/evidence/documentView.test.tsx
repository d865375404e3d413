import { describe, expect, it } from 'vitest';
import type { Language } from '../../kernel/text.ts';
import type { ReportDocument, ReportTable } from '../../reports/document.ts';
import { EXAMPLE } from '../../reports/example.ts';
import { htmlOf } from '../kit/html.ts';
import { PageContext } from '../kit/page.ts';
import { DocumentView, paragraphsOf } from './documentView.tsx';

function rendered(document: ReportDocument, language: Language = 'sv'): string {
  const page = { language, url: new URL('http://localhost/rapport/prov') };
  return htmlOf(
    <PageContext.Provider value={page}>
      <DocumentView
        document={document}
        under={(section) => <p>{section ? `under ${section.key}` : 'under summary'}</p>}
      >
        <p>last</p>
      </DocumentView>
    </PageContext.Provider>,
  );
}

/** The example with one table in the form that reports of the product have. */
function withTable(rows: readonly (readonly [name: string, code: string, judged: string])[]): ReportDocument {
  const word = (text: string) => ({ text, value: text });
  const table: ReportTable = {
    kind: 'table',
    key: 'judgement',
    caption: 'Bedömning',
    columns: [
      { key: 'occupation', label: 'Yrke', align: 'start' },
      { key: 'ssyk4', label: 'SSYK', align: 'start' },
      { key: 'signal-ads', label: 'Annonser', align: 'start' },
    ],
    rows: rows.map((cells) => cells.map(word)),
    sources: [0],
  };
  return { ...EXAMPLE, sections: [{ key: 'judgement', heading: 'Bedömning', blocks: [table] }] };
}

describe('a report as a page', () => {
  const html = rendered(EXAMPLE);

  it('says every text and number of the document', () => {
    for (const { heading } of EXAMPLE.sections) expect(html).toContain(heading);
    expect(html).toContain('Regionen bör ta upp antalet platser');
    expect(html).toContain('4 590');
    for (const limit of EXAMPLE.limits) expect(html).toContain(limit);
    for (const source of EXAMPLE.sources) expect(html).toContain(source.version);
  });

  it('says why a number is missing, and never shows it as zero', () => {
    const figure = /Platser till yrkeslärare<\/dt>.*?<\/dd>/s.exec(html)?.[0] ?? '';
    expect(figure).toContain('otillräckligt underlag');
    expect(figure).not.toMatch(/>\s*0\s*</);
  });

  it('says on its cover that data are invented', () => {
    expect(html).toContain('Påhittade data: får inte ligga till grund för beslut');
    expect(rendered({ ...EXAMPLE, synthetic: false })).not.toContain('report-synthetic');
  });

  it('stays in its own language, and what the page adds in the page’s', () => {
    const english = rendered(EXAMPLE, 'en');
    expect(english).toContain('<article class="report" lang="sv">');
    expect(english).toContain('Sammanfattning');
    expect(english).toMatch(/<div lang="en"><p>last<\/p>/);
  });

  it('has a place for the page under the summary and each section', () => {
    const added = [...html.matchAll(/<p>under ([a-z]+)<\/p>/g)].map((match) => match[1]);
    expect(added).toEqual(['summary', ...EXAMPLE.sections.map(({ key }) => key)]);
  });

  it('has each anchor once, and every inner link leads to one', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(ids.length).toBe(new Set(ids).size);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('needs no inline styles or scripts', () => {
    expect(html).not.toMatch(/ style=|<script/);
  });

  it('escapes what people wrote', () => {
    expect(rendered({ ...EXAMPLE, title: '<img src=x onerror=alert(1)>' })).not.toContain('<img');
  });

  it('gives judgements their sign, and occupations the way to their page', () => {
    const page = rendered(withTable([['Svetsare', '7212', 'Brist, ökar']]));
    expect(page).toMatch(/outcome-shortage.*Brist<\/span> ökar/s);
    expect(page).toContain('href="/behov/7212?area=97&amp;period=2025"');
  });

  it('leaves words alone that only begin like a judgement', () => {
    expect(rendered(withTable([['Svetsare', '7212', 'Bristfälligt']]))).not.toContain('outcome-shortage');
  });
});

describe('paragraphs', () => {
  it.each([
    ['a\n\nb', ['a', 'b']],
    ['a\r\n \r\nb', ['a', 'b']],
    ['a\nb', ['a\nb']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });
});
