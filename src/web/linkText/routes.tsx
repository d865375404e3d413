import { type Context, Hono } from 'hono';
import { type TextToLink, explainText } from '../../actions/explainText.ts';
import { currentTaxonomyVersion } from '../../store/currentTaxonomy.ts';
import { type FormError, NEW_FORM, formState, textIn } from '../kit/formState.ts';
import { renderPage } from '../kit/layout.tsx';
import { LIST_FORMATS, answerFile } from '../listFile.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { formatNumber } from '../words/format.ts';
import { linkTextWords } from '../words/linkText.ts';
import { EXAMPLES, exampleOf } from './examples.ts';
import { MOST_CHARACTERS } from './linkResult.ts';
import { LinkTextPage, type LinkTextProps } from './linkTextPage.tsx';
import { resultFile } from './saveResult.tsx';

/** *Länka text*, `/lanka`: anybody may try the linking on a text of their own. Nothing that is sent is kept. */
export function linkTextRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/lanka', (c) => showForm(c, site)).post('/lanka', (c) => link(c, site));
}

async function showForm(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { url, session } = visitOf(c);
  const example = exampleOf(url.searchParams.get('exempel'));
  if (example === null) {
    const hasTaxonomy = (await site.store.reading(session, currentTaxonomyVersion)) !== null;
    return show(c, { state: NEW_FORM, result: null, hasTaxonomy });
  }
  return showResult(c, site, { input: EXAMPLES[example], body: new FormData() });
}

/** Line ends as browsers send them become those that people typed, so that offsets fit the text that is shown. */
const typed = (body: FormData, name: string): string => textIn(body, name).replaceAll('\r\n', '\n');

async function link(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { language, session } = visitOf(c);
  const body = await c.req.formData();
  const input = { headline: typed(body, 'headline').replaceAll('\n', ' ').trim(), text: typed(body, 'text') };
  const words = linkTextWords[language].form;
  const refuse = (message: string): Promise<Response> => {
    const errors: FormError[] = [{ field: 'text', message }];
    return show(c, { state: formState(body, errors), result: null, hasTaxonomy: true });
  };
  const length = input.headline.length + input.text.length;
  if (length === 0 || `${input.headline}${input.text}`.trim() === '') return refuse(words.empty);
  if (length > MOST_CHARACTERS)
    return refuse(words.tooLong(formatNumber(length, language), formatNumber(MOST_CHARACTERS, language)));
  const format = LIST_FORMATS.find((each) => each === textIn(body, 'format'));
  if (!format) return showResult(c, site, { input, body });
  const explained = await explainText(site.store, session, input);
  if (!explained) return show(c, { state: formState(body), result: null, hasTaxonomy: false });
  return answerFile(c, format, resultFile(explained, language), language);
}

interface Sent {
  readonly input: TextToLink;
  readonly body: FormData;
}

async function showResult(c: Context<SiteEnv>, site: Site, { input, body }: Sent): Promise<Response> {
  const explained = await explainText(site.store, visitOf(c).session, input);
  const state = [...body.keys()].length > 0 ? formState(body) : NEW_FORM;
  return show(c, { state, result: explained && { input, explained }, hasTaxonomy: explained !== null });
}

async function show(c: Context<SiteEnv>, props: Omit<LinkTextProps, 'csrf'>): Promise<Response> {
  const { frame, language, csrf } = visitOf(c);
  const { title, description } = linkTextWords[language];
  const page = { ...frame, title, description, place: null, breadcrumbs: [] };
  const status = props.state.errors.length > 0 ? 422 : 200;
  return c.html(renderPage(page, <LinkTextPage {...props} csrf={csrf} />), status);
}
