import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsBelow, ROOT } from '../architecture/sourceFiles.ts';
import {
  allDocuments,
  anchorsIn,
  codeBlocks,
  type Document,
  documentAt,
  linksIn,
  quotedCode,
  sectionOf,
  tableRows,
} from './markdown.ts';

const documents = allDocuments();
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  bin: Record<string, string>;
  scripts: Record<string, string>;
};

/** npm commands that are no scripts of ours. */
const NPM_ITSELF = ['ci', 'install', 'run'];

/** Commands in a document that would not run: an npm script or a program that is not there. */
function commandFaults({ path, text }: Document): string[] {
  const told = [...codeBlocks(text), ...quotedCode(text)].join('\n');
  const npm = [...told.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? '');
  const programs = [...told.matchAll(/\bnode ([\w./-]+\.(?:m?js|ts))/g)].map((match) => match[1] ?? '');
  return [
    ...npm
      .filter((name) => !NPM_ITSELF.includes(name) && !Object.hasOwn(manifest.scripts, name))
      .map((name) => `${path}: npm ${name} is no script of package.json`),
    ...programs.filter((file) => !existsSync(join(ROOT, file))).map((file) => `${path}: ${file} is not there`),
  ];
}

/** Relative links of a document that lead nowhere, anchors included. */
function linkFaults({ path, text }: Document): string[] {
  return linksIn(text)
    .filter((link) => !/^[a-z]+:/.test(link))
    .flatMap((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(ROOT, target))) return [`${path}: ${link} leads nowhere`];
      if (anchor === undefined || !target.endsWith('.md')) return [];
      return anchorsIn(documentAt(target).text).includes(anchor)
        ? []
        : [`${path}: ${target} has no heading #${anchor}`];
    });
}

/** Files and folders a document names in backticks that are not there; `<…>` and `*` stand for something. */
function pathFaults({ path, text }: Document): string[] {
  return quotedCode(text)
    .filter((code) => /^(src|docs|bin|test|bench|\.ci)\/[^\s<*…{]*$/.test(code) && !existsSync(join(ROOT, code)))
    .map((code) => `${path}: ${code} is not there`);
}

describe('every document', () => {
  it('tells of commands that exist', () => {
    expect(documents.flatMap(commandFaults)).toEqual([]);
  });

  it('links only to what is there', () => {
    expect(documents.flatMap(linkFaults)).toEqual([]);
  });

  it('names only files that are there', () => {
    expect(documents.flatMap(pathFaults)).toEqual([]);
  });

  it('would be faulted for a dead link, command or path', () => {
    const text = '[a](nowhere.md) [b](README.md#no-such-heading) [c](README.md) `npm run nothing` `src/nothing.ts`';
    const planted = { path: 'planted.md', text };
    expect(linkFaults(planted)).toHaveLength(2);
    expect(commandFaults(planted)).toHaveLength(1);
    expect(pathFaults(planted)).toHaveLength(1);
  });
});

describe('package.json', () => {
  it('starts only programs that are there', () => {
    const scripts = Object.values(manifest.scripts).map((script) => script.split(' ')[1] ?? '');
    const missing = [...Object.values(manifest.bin), ...scripts].filter((file) => !existsSync(join(ROOT, file)));
    expect(missing).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const architecture = documentAt('ARCHITECTURE.md');

  it('has a paragraph for every room that is built', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const told = [...sectionOf(architecture, 'The rooms').matchAll(/\*\*(`.*?`)\*\*/g)].join();
    expect(rooms.map((room) => room.name).filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });

  it('names for every invariant a test that is there', () => {
    const invariants = sectionOf(architecture, 'Invariants')
      .split(/^\d+\. /m)
      .slice(1);
    expect(invariants).toHaveLength(10);
    expect(invariants.filter((invariant) => !/\b(tests?|compile)\b/i.test(invariant))).toEqual([]);
  });
});

describe('the glossary', () => {
  const rows = tableRows(documentAt('docs/glossary.md').text);

  it('explains each term once, in whole sentences', () => {
    const terms = rows.map(([term]) => term);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    expect(rows.filter(([term, swedish, sentence]) => !term || !swedish || !sentence?.endsWith('.'))).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });

  it('gives each Swedish word one term', () => {
    const words = rows.flatMap(([, swedish]) => (swedish ?? '').split(/[;,] */));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('the changelog', () => {
  it('says what can be done in the version of package.json', () => {
    const entry = sectionOf(documentAt('CHANGELOG.md'), manifest.version);
    expect(entry).toMatch(/^- You can now /m);
  });
});

describe('the decision records', () => {
  const records = pathsBelow('docs/adr').map(documentAt);

  it('are numbered without gaps', () => {
    const numbers = records.map(({ path }) => Number(/^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(0);
  });

  it.each(records)('$path gives context, decision and consequences on one page', (record) => {
    for (const heading of ['Context', 'Decision', 'Consequences'])
      expect(sectionOf(record, heading).trim().length).toBeGreaterThan(80);
    expect(record.text.split('\n').length).toBeLessThan(70);
  });
});

describe('the licence', () => {
  it('is the whole EUPL 1.2', () => {
    const { text } = documentAt('LICENSE');
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    expect([...text.matchAll(/^(\d+)\.\s*[A-Z]/gm)].map((match) => Number(match[1]))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    expect(text).toContain('require the production of a new EUPL version.');
  });
});
