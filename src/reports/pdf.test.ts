import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documentHash } from './canonical.ts';
import type { ReportBlock, ReportDocument } from './document.ts';
import { EXAMPLE } from './example.ts';
import { renderPdf } from './pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'kraftsam-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** True when `tool` can be run; the tests that need it are skipped with its name otherwise. */
function has(tool: string): boolean {
  const found = spawnSync(tool, ['--version']).error === undefined;
  if (!found) console.warn(`${tool} is missing: install qpdf and poppler-utils to run the checks of the PDF itself`);
  return found;
}
const hasPoppler = has('pdfinfo');
const hasQpdf = has('qpdf');

async function written(name: string, document: ReportDocument): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await renderPdf(document));
  return path;
}

function textOf(path: string): string {
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function infoOf(path: string, ...options: string[]): string {
  return execFileSync('pdfinfo', [...options, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function withBlocks(...blocks: ReportBlock[]): ReportDocument {
  return { ...EXAMPLE, sections: [{ key: 's', heading: 'Avsnitt', blocks }] };
}

describe('renderPdf', () => {
  it('gives the same bytes for the same document and others for another', async () => {
    const [first, second] = [await renderPdf(EXAMPLE), await renderPdf(structuredClone(EXAMPLE))];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await renderPdf({ ...EXAMPLE, summary: 'Annan.' }))).not.toBe(0);
  });

  it.skipIf(!hasQpdf)('is a sound PDF/UA-1 in its language, with alternative texts', async () => {
    const path = await written('sound', EXAMPLE);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
    const json = execFileSync('qpdf', ['--json', path], { encoding: 'utf8' });
    expect(json).toContain('"/Lang": "u:sv-SE"');
    expect(json).toContain('"/Alt": "u:Linjediagram. Undersköterskor ökar');
    expect(json).toContain('"/Alt": "u:Stapeldiagram.');
    expect(json).toMatch(/"\/S": "\/TH"/);
  });

  it.skipIf(!hasPoppler)('is titled, dated and tagged, and shows the report from cover to sources', async () => {
    const path = await written('whole', EXAMPLE);
    const info = infoOf(path);
    expect(info).toMatch(/^Title: +Vilka behöver Norrslätten utbilda\?$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^CreationDate: .*Mar +3 .*2026/m);
    expect(infoOf(path, '-meta')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const text = textOf(path);
    for (const expected of [
      'KUNSKAPSUNDERLAG',
      documentHash(EXAMPLE),
      '95 % intervall: 4 458–4 725',
      'otillräckligt underlag',
      'SLUTSATS',
      'Siffrorna bakom figuren',
      'Hämtad: 2026-03-02 08:15 UTC',
      'Sida 2 av',
    ])
      expect(text.replaceAll('\u00A0', ' ')).toContain(expected);
  });

  it.skipIf(!hasPoppler)('marks synthetic data on the cover and every page, and only where it is', async () => {
    const marked = await written('synthetic', EXAMPLE);
    const pages = Number(/^Pages: +(\d+)$/m.exec(infoOf(marked))?.[1]);
    const marks = textOf(marked)
      .split('\f')
      .slice(0, pages)
      .filter((page) => /syntetiska data/i.test(page));
    expect(marks).toHaveLength(pages);
    const sources = EXAMPLE.sources.map((source) => ({ ...source, synthetic: false }));
    expect(textOf(await written('real', { ...EXAMPLE, synthetic: false, sources }))).not.toMatch(/syntetiska data/i);
  });

  it.skipIf(!hasPoppler)('prints what people write as it stands, never as markup', async () => {
    const typed = '# rubrik *fet* _kursiv_ $x^2$ @ref <etikett> `kod` \\ #eval("1") "citat" // https://x.se 😀 العربية';
    const document = { ...withBlocks({ kind: 'paragraphs', role: 'text', paragraphs: [typed] }), title: typed };
    const path = await written('literal', document);
    const text = textOf(path).replaceAll('\n', ' ');
    expect(text).toContain(
      '# rubrik *fet* _kursiv_ $x^2$ @ref <etikett> `kod` \\ #eval("1") "citat" // https://x.se 😀',
    );
    expect(text).toContain('العربية');
    expect(infoOf(path)).toContain('# rubrik *fet* _kursiv_ $x^2$ @ref <etikett>');
  });

  it.skipIf(!hasPoppler)('names characters that no font has and drops what cannot be printed', async () => {
    // Linear A is in no font that a server is likely to have.
    const paragraphs = ['före \u{10600} efter, a\u0007b, c\u202Ed, e\uD800f'];
    const text = textOf(await written('glyphs', withBlocks({ kind: 'paragraphs', role: 'text', paragraphs })));
    expect(text).toContain('före [U+10600] efter, ab, cd, e\uFFFDf');
  });

  it.skipIf(!hasPoppler)('repeats the head of a long table on every page', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => [
      { text: `Yrke ${i}`, value: `Yrke ${i}` },
      { text: String(i), value: i },
    ]);
    const columns = [
      { key: 'a', label: 'Yrkesgruppens namn', align: 'start' as const },
      { key: 'b', label: 'Antal', align: 'end' as const },
    ];
    const document = withBlocks({ kind: 'table', key: 't', caption: 'Lång', columns, rows, sources: [0] });
    const text = textOf(await written('long', document));
    expect(text).toContain('Yrke 119');
    expect(text.split('Yrkesgruppens namn').length - 1).toBeGreaterThanOrEqual(3);
  });

  it('renders documents that lack nearly everything', async () => {
    const chart = { kind: 'chart' as const, key: 'c', caption: 'Tom', alt: '', unit: '', series: [], sources: [] };
    const empty: ReportDocument = {
      ...withBlocks(
        { ...chart, chart: 'bars' },
        { ...chart, chart: 'lines' },
        { kind: 'table', key: 't', caption: 'Tom', columns: [], rows: [], sources: [] },
        { kind: 'key-figures', figures: [] },
        { kind: 'paragraphs', role: 'conclusion', paragraphs: [] },
      ),
      title: ' ',
      subtitle: '',
      summary: '',
      authors: [],
      date: '',
      sources: [],
      limits: [],
    };
    expect(Buffer.from(await renderPdf(empty)).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});
