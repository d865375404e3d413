import type { Context } from 'hono';
import { LANGUAGES, type Language } from '../kernel/text.ts';

/** The language asked for in the address, else the one `kept` from before, else the browser's, else Swedish. */
export function languageOf(c: Context, url: URL, kept?: string): Language {
  return known(url.searchParams.get('lang')) ?? known(kept) ?? preferred(c.req.header('accept-language') ?? '');
}

function known(text: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

/** The first language in the browser's list that we have, by its weights (RFC 9110, 12.5.4). */
function preferred(accepted: string): Language {
  const wishes = accepted.split(',').map((part) => {
    const [tag = '', weight] = part.trim().split(/;\s*q=/);
    return { tag: tag.toLowerCase().slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
  });
  const ours = wishes.filter(({ tag, weight }) => known(tag) && weight > 0).sort((a, b) => b.weight - a.weight);
  return known(ours[0]?.tag) ?? 'sv';
}
