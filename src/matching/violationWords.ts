import type { Violation, ViolationCode } from '../engine/allocation/index.ts';
import type { Language } from '../kernel/text.ts';

/** What is wrong with a plan, in words; the data of the violation follows it. */
const WORDS: Readonly<Record<ViolationCode, Readonly<Record<Language, string>>>> = {
  'person-unknown': { sv: 'personen finns inte', en: 'there is no such person' },
  'place-unknown': { sv: 'platsen finns inte', en: 'there is no such place' },
  'period-unknown': { sv: 'perioden finns inte', en: 'there is no such period' },
  'not-sought': { sv: 'personen ska inte placeras i perioden', en: 'the person is not to be placed in the period' },
  'seated-twice': { sv: 'två platser i samma period', en: 'two places in one period' },
  'left-out': { sv: 'varken placerad eller utan plats', en: 'neither placed nor unplaced' },
  'not-wished': { sv: 'platsen är inte önskad', en: 'the place is not wished for' },
  'not-ranked': { sv: 'platsen rangordnar inte personen', en: 'the place does not rank the person' },
  'no-seats': { sv: 'platsen tar ingen i perioden', en: 'the place takes nobody in the period' },
  forbidden: { sv: 'paret är uteslutet', en: 'the pair is ruled out' },
  'rule-broken': { sv: 'en regel bryts', en: 'a rule is broken' },
  'rank-wrong': { sv: 'fel nummer på önskemålet', en: 'wrong rank' },
  'pin-broken': { sv: 'ett beslut är inte följt', en: 'a decision is not kept' },
  'over-capacity': { sv: 'fler än platsen tar emot', en: 'more than the place has seats' },
  'order-wrong': { sv: 'raderna står i fel ordning', en: 'the entries are in the wrong order' },
  'minimum-broken': { sv: 'färre än platsen tar emot', en: 'fewer than the place takes' },
  'together-broken': { sv: 'en grupp hålls inte ihop', en: 'a group is not kept together' },
  'apart-broken': { sv: 'två som ska hållas isär är på samma plats', en: 'two to be kept apart share a place' },
  'host-over-capacity': { sv: 'fler än värden tar emot', en: 'more than the host has seats' },
  overlap: { sv: 'perioder som delar dagar', en: 'periods that share days' },
  'weeks-short': { sv: 'veckorna räcker inte', en: 'the weeks are not reached' },
  'unmet-untrue': { sv: 'sägs vara brutet men är det inte', en: 'said to be broken, and is not' },
  'profile-wrong': { sv: 'profilen stämmer inte', en: 'the profile is wrong' },
  'objective-wrong': { sv: 'ett måls värde stämmer inte', en: 'the value of a goal is wrong' },
  'certificate-unfit': { sv: 'beviset hör inte till läget', en: 'the certificate does not go with the mode' },
  'blocking-pair': {
    sv: 'person och plats som båda hellre vill ha varandra',
    en: 'person and place who would both rather have each other',
  },
  'ties-wrong': { sv: 'uppgiften om lottning stämmer inte', en: 'what is said of ties is wrong' },
  'proof-layers-wrong': { sv: 'bevisets mål är inte de begärda', en: 'the proof is not of the goals asked for' },
  'proof-weights-wrong': { sv: 'bevisets vikter räcker inte', en: "the proof's weights do not suffice" },
  'proof-prices-wrong': {
    sv: 'bevisets priser är fel till antal eller form',
    en: "the proof's prices are wrong in number or form",
  },
  'proof-value-wrong': { sv: 'beviset visar ett annat värde', en: 'the proof shows another value' },
  'not-optimal': { sv: 'planen är sämre än vad som bevisats möjligt', en: 'the plan is worse than is proven possible' },
  'bound-wrong': { sv: 'gränsen stämmer inte', en: 'the bound is wrong' },
};

const NAMES: Readonly<Record<Language, readonly (readonly [Exclude<keyof Violation, 'code'>, string])[]>> = {
  sv: [
    ['person', 'person'],
    ['place', 'plats'],
    ['period', 'period'],
    ['host', 'värd'],
    ['about', 'gäller'],
    ['found', 'är'],
    ['expected', 'ska vara'],
  ],
  en: [
    ['person', 'person'],
    ['place', 'place'],
    ['period', 'period'],
    ['host', 'host'],
    ['about', 'about'],
    ['found', 'is'],
    ['expected', 'should be'],
  ],
};

/** A violation in words: `fler än platsen tar emot (plats a, är 3, ska vara 2)`. */
export function violationWords(violation: Violation, language: Language): string {
  const data = NAMES[language].flatMap(([field, name]) =>
    violation[field] === undefined ? [] : [`${name} ${violation[field]}`],
  );
  return `${WORDS[violation.code][language]}${data.length === 0 ? '' : ` (${data.join(', ')})`}`;
}
