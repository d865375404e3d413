import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { CheckboxField } from './choices.tsx';
import { TextField } from './fields.tsx';
import { Form } from './form.tsx';
import { CSRF_FIELD, formState } from './formState.ts';
import { htmlOf } from './html.ts';
import { KeyFigure } from './keyFigure.tsx';
import { renderPage } from './layout.tsx';
import { MarkedText } from './markedText.tsx';
import { type Page, PageContext } from './page.ts';
import { SourceList } from './source.tsx';
import { Table } from './table.tsx';
import { ADS_FIGURE, ADS_SOURCE, MISSING_FIGURE } from '../gallery/sampleData.ts';

const page: Page = {
  language: 'sv',
  url: new URL('http://localhost/behov/7212?area=14&period=2024-03/2024-05&q=%3Cb%3E'),
  title: 'Svetsare <b>',
  description: 'Svetsare i "väst"',
  place: 'need',
  breadcrumbs: [{ text: 'Behov', href: '/behov' }],
  scope: {
    area: { code: '14', name: 'Västra Götalands län' },
    period: { from: '2024-03', to: '2024-05' },
    areas: [],
    periods: [],
  },
  visitor: { kind: 'anonymous', signInHref: '/logga-in' },
  synthetic: false,
};
const rendered = (change: Partial<Page> = {}, content: Child = <h1>x</h1>) =>
  htmlOf(renderPage({ ...page, ...change }, content));
const shown = (content: Child, address = '/') =>
  htmlOf(
    <PageContext.Provider value={{ language: 'sv', url: new URL(address, 'http://localhost') }}>
      {content}
    </PageContext.Provider>,
  );

describe('the page shell', () => {
  it('names language, title and description, and escapes them', () => {
    const html = rendered();
    expect(html).toMatch(/^<!doctype html><html lang="sv">/);
    expect(html).toContain('<title>Svetsare &lt;b&gt; – Kraftsam</title>');
    expect(html).toContain('content="Svetsare i &quot;väst&quot;"');
  });

  it('begins with a skip link to the main content', () => {
    expect(rendered()).toMatch(/<body><a class="skip-link" href="#innehall">[\s\S]*<main id="innehall"/);
  });

  it('marks the place, and carries area and period but not the search to other places', () => {
    const html = rendered();
    expect(html).toContain('<a href="/behov?area=14&amp;period=2024-03/2024-05" aria-current="true">');
    expect(html).not.toContain('/utbud?area=14&amp;period=2024-03/2024-05&amp;q');
  });

  it('switches language on the same page', () => {
    expect(rendered()).toContain('lang=en"');
    expect(rendered({ language: 'en' })).toContain('lang=sv"');
  });

  it('offers the period in force even when it is none of the usual ones', () => {
    expect(rendered()).toContain('<option value="2024-03/2024-05" selected="">');
  });

  it('says that data are synthetic when they are, and only then', () => {
    expect(rendered({ synthetic: true })).toContain('Syntetiska data:');
    expect(rendered()).not.toContain('Syntetiska data:');
  });

  it('signs out by a form that carries the CSRF token', () => {
    const visitor = {
      kind: 'signed-in',
      name: 'Ada',
      role: 'analytiker',
      signOutAction: '/logga-ut',
      csrf: 'abc',
    } as const;
    expect(rendered({ visitor })).toContain(`<input type="hidden" name="${CSRF_FIELD}" value="abc"/>`);
  });
});

describe('tables', () => {
  const columns = [
    { key: 'name', label: 'Yrke', sortable: true, cell: (row: { name: string; ads: number | null }) => row.name },
    {
      key: 'ads',
      label: 'Annonser',
      kind: 'number' as const,
      sortable: true,
      cell: (row: { ads: number | null }) => row.ads,
    },
  ];
  const rows = [
    { name: 'Kock', ads: 0 },
    { name: 'Glasblåsare', ads: null },
  ];
  const state = { sort: 'ads', direction: 'descending', page: 1, perPage: 1 } as const;
  const html = shown(
    <Table id="t" caption="Yrken" columns={columns} rows={rows} total={2} state={state} />,
    '/behov?sort=-ads&page=2',
  );

  it('show zero as zero and missing as missing', () => {
    expect(html).toContain('<td class="number">0</td>');
    expect(html).toContain('uppgift saknas');
  });

  it('say how they are sorted; sorting turns the order and starts over from page one', () => {
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('href="/behov?sort=ads"');
    expect(html).toContain('href="/behov?sort=name"');
  });
});

describe('forms', () => {
  const body = new FormData();
  body.append('name', '<Ada>');
  body.append(CSRF_FIELD, 'secret');
  const errors = [{ field: 'name', message: 'Skriv hela namnet' }];
  const state = formState(body, errors);
  const html = shown(
    <Form action="/spara" csrf="ny" state={state} submit="Spara">
      <TextField name="name" label="Namn" hint="För- och efternamn" />
      <CheckboxField name="parts" label="Delar" value={['a']} choices={[{ value: 'a', label: 'A' }]} />
    </Form>,
  );

  it('keep what was typed, but never an old token', () => {
    expect(html).toContain('value="&lt;Ada&gt;"');
    expect(html).not.toContain('secret');
  });

  it('name each error at the top with a link to its field, and at the field', () => {
    expect(html).toContain('<a href="#falt-name">Skriv hela namnet</a>');
    expect(html).toContain('aria-describedby="falt-name-hjalp falt-name-fel"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('do not tick a box again that the reader had emptied', () => {
    expect(html).not.toContain('checked');
    const fresh = shown(
      <Form action="/spara" csrf="ny" submit="Spara">
        <CheckboxField name="parts" label="Delar" value={['a']} choices={[{ value: 'a', label: 'A' }]} />
      </Form>,
    );
    expect(fresh).toContain('checked');
  });
});

describe('figures', () => {
  it('lead to the description of their source on the same page', () => {
    const link = /href="(#kalla-[^"]+)"/.exec(shown(<KeyFigure label="Annonser" figure={ADS_FIGURE} />))?.[1] ?? '';
    expect(shown(<SourceList sources={[ADS_SOURCE]} />)).toContain(`id="${link.slice(1)}"`);
    expect(link).not.toBe('');
  });

  it('say why a value is missing instead of showing a number', () => {
    const html = shown(<KeyFigure label="Platser" figure={MISSING_FIGURE} />);
    expect(html).toContain('Publiceras inte');
    expect(html).not.toContain('key-figure-value');
  });
});

describe('marked text', () => {
  const span = (start: number, end: number) => ({ start, end, kind: 'skill', title: 'x' });

  it('marks spans in any order and escapes everything', () => {
    const html = shown(<MarkedText text="a <b> c" spans={[span(6, 7), span(2, 5)]} />);
    expect(html).toBe(
      '<div class="marked-text">a <mark class="mark-skill" title="x">&lt;b&gt;</mark> <mark class="mark-skill" title="x">c</mark></div>',
    );
  });

  it.each([
    ['overlapping', [span(0, 3), span(2, 4)]],
    ['outside the text', [span(5, 9)]],
    ['empty', [span(2, 2)]],
  ])('refuses %s spans', (_, spans) => {
    expect(() => shown(<MarkedText text="abcdef" spans={spans} />)).toThrow(RangeError);
  });
});
