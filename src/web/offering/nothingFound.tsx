import { COUNTRY } from '../../kernel/area.ts';
import { EmptyState } from '../kit/emptyState.tsx';
import { hrefWith, scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { formatNumber } from '../words/format.ts';
import { offeringWords } from '../words/offering.ts';
import type { Loosened } from './readList.ts';

/** Nothing to show: what to import first, or which choice to let go of and what that would give. */
export function NothingFound({ loosened }: { loosened: Loosened }) {
  const { language, url } = usePage();
  const { empty, noMatch, filter } = offeringWords[language];
  if (!loosened.anything)
    return (
      <EmptyState title={empty.title} action={{ text: empty.action, href: scopedHref(url, '/kallor') }}>
        <p>{empty.text}</p>
      </EmptyState>
    );
  const count = (value: number) => formatNumber(value, language);
  const labels = { q: filter.text, ...filter };
  const ways = [
    ...loosened.without.map(({ filter: name, count: found }) => ({
      href: hrefWith(url, { [name]: null, page: null }),
      text: noMatch.without(labels[name], count(found)),
    })),
    ...(loosened.country > 0
      ? [{ href: hrefWith(url, { area: COUNTRY, page: null }), text: noMatch.country(count(loosened.country)) }]
      : []),
  ];
  return (
    <EmptyState title={noMatch.title} action={{ text: noMatch.clear, href: scopedHref(url, '/utbud') }}>
      {loosened.unknownSkill !== null && <p>{noMatch.skill(loosened.unknownSkill)}</p>}
      <p>{ways.length > 0 ? noMatch.text : noMatch.nothing}</p>
      {ways.length > 0 && (
        <ul class="plain-list">
          {ways.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
