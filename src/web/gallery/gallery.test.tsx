import { describe, expect, it } from 'vitest';
import { htmlOf } from '../kit/html.ts';
import { PageContext } from '../kit/page.ts';
import { GALLERY, galleryRoutes } from './gallery.tsx';

const states = GALLERY.flatMap(({ component, states }) =>
  states.map((state) => [`${component}: ${state.name}`, state.show] as const),
);

/** One element a line, so that a change reads well in a diff. */
function lines(html: string): string {
  return html.replaceAll('><', '>\n<');
}

describe('every state of every component', () => {
  it.each(states)('%s', (_, show) => {
    const setting = { language: 'sv', url: new URL('http://localhost/galleri?area=14') } as const;
    const html = htmlOf(<PageContext.Provider value={setting}>{show()}</PageContext.Provider>);
    expect(lines(html)).toMatchSnapshot();
  });
});

describe('the gallery page', async () => {
  const answer = await galleryRoutes().request('/galleri');
  const html = await answer.text();

  it('is served', () => {
    expect(answer.status).toBe(200);
    expect(html).toContain('<h1>Komponentgalleri</h1>');
  });

  it('has nothing that the Content-Security-Policy refuses', () => {
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    expect(html).not.toMatch(/<[^>]+\son\w+=/);
    expect(html).not.toMatch(/<script(?! src="\/assets\/)/);
    expect(html).not.toMatch(/<style/);
  });

  it('uses each id once, and every reference to an id leads somewhere', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const references = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)];
    const wanted = references.flatMap((match) => (match[1] ?? '').split(' '));
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
