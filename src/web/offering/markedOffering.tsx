import { offeringText } from '../../offering/offering.ts';
import { scopedHref } from '../kit/href.ts';
import { MarkedText } from '../kit/markedText.tsx';
import { usePage } from '../kit/page.ts';
import { offeringPageWords } from '../words/offeringPage.ts';
import { countsIn, groupCodeOf, mentionSureness, withoutOverlaps } from './marks.ts';
import { type Mention, type OfferingView, labelOf } from './readOffering.ts';

/** Title and text with what counts marked in them, occupations and skills apart, each leading to what it means. */
export function MarkedOffering({ view: { record, taxonomy } }: { view: OfferingView }) {
  const { language, url } = usePage();
  const words = offeringPageWords[language];
  const { headline, text } = offeringText(record.offering);
  const whole = text === '' ? headline : `${headline}\n\n${text}`;
  const marks = withoutOverlaps(record.mentions.filter(countsIn(record, taxonomy)));
  const spans = marks.map((mention) => {
    const label = labelOf(mention.conceptId, taxonomy);
    const sureness = words.sureness[mentionSureness(mention.score)];
    const title = mention.type === 'skill' ? words.markSkill(label, sureness) : words.markOccupation(label, sureness);
    return {
      start: mention.start,
      end: mention.end,
      kind: mention.type,
      title,
      href: scopedHref(url, hrefOf(mention)),
    };
  });
  function hrefOf({ type, conceptId }: Mention): string {
    if (type === 'skill') return `/utbud?skill=${encodeURIComponent(labelOf(conceptId, taxonomy))}`;
    return `/behov/${groupCodeOf(conceptId, taxonomy) ?? ''}`;
  }
  return (
    <>
      {marks.length > 0 && (
        <p class="marked-text">
          <mark class="mark-occupation">{words.legend.occupation}</mark>{' '}
          <mark class="mark-skill">{words.legend.skill}</mark>
        </p>
      )}
      <div lang={record.offering.language ?? 'sv'}>
        <MarkedText text={whole} spans={spans} />
      </div>
      {text === '' && <p>{words.noText}</p>}
    </>
  );
}
