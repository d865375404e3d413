import type { Change, ChangeCode, Goal, Reason, ReasonCode, Rule, RuleKind } from '../engine/allocation/index.ts';
import type { Language } from '../kernel/text.ts';

type ReasonWords = Readonly<Record<ReasonCode, (reason: Told) => string>>;
type ChangeWords = Readonly<
  Record<ChangeCode, (change: Required<Pick<Change, 'rule' | 'from' | 'to' | 'person'>>) => string>
>;

/** A reason with nothing left out, so that words can be put together from it. */
interface Told {
  /** The broken rule in words. */
  readonly rule: string;
  readonly found: string;
  readonly asked: string;
  readonly count: string;
  readonly person: string;
  readonly place: string;
  readonly host: string;
  readonly other: string;
  readonly goal: string;
  /** What the plan would lose. */
  readonly loss: string;
}

/** A goal's name, and what one unit of it is called where something grows worse by so many. */
export const GOAL_WORDS: Readonly<Record<Language, Readonly<Record<Goal, string>>>> = {
  sv: {
    placed: 'antal placerade',
    ranks: 'summan av önskenas nummer',
    firsts: 'förstaval, sedan andraval …',
    regret: 'minst besvikelse',
    travel: 'restid',
    fairness: 'rättvisa mellan grupper',
    hosts: 'platsernas rangordning',
    change: 'minsta ändring',
  },
  en: {
    placed: 'number placed',
    ranks: 'sum of ranks',
    firsts: 'first wishes, then second …',
    regret: 'least regret',
    travel: 'travel',
    fairness: 'fairness between groups',
    hosts: "the places' ranking",
    change: 'least change',
  },
};

const reasonsSv: ReasonWords = {
  pinned: () => 'bestämt av en handläggare',
  'first-wish': () => 'högst upp bland önskemålen',
  'best-allowed': () => 'det högsta önskemålet som reglerna tillåter',
  'best-attainable': () => 'det högsta önskemålet där ingen annan går före',
  'serves-goals': () => 'varje högre önskemål hade gjort planen sämre eller inte bättre',
  anywhere: () => 'inget önskemål gick att uppfylla, och personen tar vilken plats som helst',
  'rule-broken': ({ rule }) => rule,
  'not-ranked': () => 'platsen har inte med personen i sin rangordning',
  forbidden: () => 'paret är uteslutet av en handläggare',
  'pinned-elsewhere': ({ place }) => `en handläggare har bestämt en annan plats (${place})`,
  'no-seats': () => 'platsen tar inte emot någon i perioden',
  'full-ranked-higher': ({ count }) => `fullt med ${count} som platsen rangordnat högre`,
  'full-drawn-ahead': ({ count }) => `fullt; ${count} av dem rangordnades lika och kom före i lottningen`,
  'full-pinned': () => 'fullt med dem som en handläggare har bestämt',
  'host-full-ranked-higher': ({ count, host }) => `värden ${host} är full med ${count} som den rangordnat högre`,
  'host-full-drawn-ahead': ({ count, host }) =>
    `värden ${host} är full; ${count} av dem rangordnades lika och kom före i lottningen`,
  'worse-plan': ({ loss }) => `det hade gjort planen sämre: ${loss}`,
  'equal-plan': () => 'det hade blivit en lika bra plan; lotten avgjorde',
  'worse-at-least': ({ goal }) => `det hade gjort planen sämre, först i målet ${goal}`,
  'group-held': ({ person }) => `gruppen hålls ihop, och ${person} kan inte komma hit`,
  'apart-from': ({ person }) => `${person} är där, och de två ska hållas isär`,
  'below-minimum': ({ asked }) => `platsen tar emot minst ${asked} eller ingen, och ingen är där`,
  'host-full': ({ host }) => `värden ${host} har inga fler gemensamma platser`,
  overlap: ({ other }) => `perioden delar dagar med ${other}, där personen redan har en plats`,
  'weeks-reached': () => 'veckorna är uppnådda utan den här perioden',
  'no-better-plan': () => 'ingen plan som ger det är bättre, det är bevisat',
  'none-better-found': () => 'sökningen fann ingen bättre plan med det; att ingen finns är inte bevisat',
  'no-wishes': () => 'det finns inga önskemål att uppfylla',
};

const reasonsEn: ReasonWords = {
  pinned: () => 'decided by a coordinator',
  'first-wish': () => 'at the top of the wishes',
  'best-allowed': () => 'the highest wish that the rules allow',
  'best-attainable': () => 'the highest wish where nobody else comes first',
  'serves-goals': () => 'every higher wish would have made the plan worse, or no better',
  anywhere: () => 'no wish could be met, and any place will do',
  'rule-broken': ({ rule }) => rule,
  'not-ranked': () => 'the place does not have this person in its ranking',
  forbidden: () => 'the pair is ruled out by a coordinator',
  'pinned-elsewhere': ({ place }) => `a coordinator has decided on another place (${place})`,
  'no-seats': () => 'the place takes nobody in the period',
  'full-ranked-higher': ({ count }) => `full with ${count} whom the place ranked higher`,
  'full-drawn-ahead': ({ count }) => `full; ${count} of them were ranked alike and came first in the draw`,
  'full-pinned': () => 'full with those whom a coordinator has decided on',
  'host-full-ranked-higher': ({ count, host }) => `the host ${host} is full with ${count} whom it ranked higher`,
  'host-full-drawn-ahead': ({ count, host }) =>
    `the host ${host} is full; ${count} of them were ranked alike and came first in the draw`,
  'worse-plan': ({ loss }) => `it would have made the plan worse: ${loss}`,
  'equal-plan': () => 'the plan would have been as good; the draw decided',
  'worse-at-least': ({ goal }) => `it would have made the plan worse, first in the goal ${goal}`,
  'group-held': ({ person }) => `the group is kept together, and ${person} cannot come here`,
  'apart-from': ({ person }) => `${person} is there, and the two are to be kept apart`,
  'below-minimum': ({ asked }) => `the place takes ${asked} at least or nobody, and nobody is there`,
  'host-full': ({ host }) => `the host ${host} has no more joint seats`,
  overlap: ({ other }) => `the period shares days with ${other}, where the person has a place already`,
  'weeks-reached': () => 'the weeks are reached without this period',
  'no-better-plan': () => 'no plan that gives it is better, which is proven',
  'none-better-found': () => 'the search found no better plan with it; that there is none is not proven',
  'no-wishes': () => 'there are no wishes to meet',
};

const changesSv: ChangeWords = {
  'raise-limit': ({ from, to }) => `om gränsen höjs från ${from} till ${to} minuter`,
  'match-values': ({ to }) => `om personen har, eller platsen godtar, ${to}`,
  'gain-values': ({ to }) => `om personen får ${to}`,
  'drop-values': ({ to }) => `om ${to} faller bort hos den ena`,
  'reach-age': ({ from, to }) => `om personen fyllt ${to}, eller platsens åldersgräns är ${from}`,
  'staff-weeks': ({ to }) => `om platsen är bemannad även ${to}`,
  'free-weeks': ({ to }) => `om personen är ledig ${to}`,
  'rank-person': () => 'om platsen tar med personen i sin rangordning',
  'lift-ban': () => 'om paret inte längre är uteslutet',
  'lift-pin': ({ from }) => `om personen inte längre är bunden till ${from}`,
  'open-seats': () => 'om platsen tar emot någon i perioden',
  'one-more-seat': ({ person }) =>
    person === '' ? 'om platsen får en plats till' : `om platsen får en plats till (som annars går till ${person})`,
  'rank-above': ({ person }) => `om platsen rangordnar personen före ${person}`,
};

const changesEn: ChangeWords = {
  'raise-limit': ({ from, to }) => `if the limit is raised from ${from} to ${to} minutes`,
  'match-values': ({ to }) => `if the person has, or the place accepts, ${to}`,
  'gain-values': ({ to }) => `if the person gains ${to}`,
  'drop-values': ({ to }) => `if one of the two drops ${to}`,
  'reach-age': ({ from, to }) => `if the person has turned ${to}, or the place's least age is ${from}`,
  'staff-weeks': ({ to }) => `if the place is staffed in ${to} too`,
  'free-weeks': ({ to }) => `if the person is free in ${to}`,
  'rank-person': () => 'if the place ranks the person',
  'lift-ban': () => 'if the pair is no longer ruled out',
  'lift-pin': ({ from }) => `if the person is no longer bound to ${from}`,
  'open-seats': () => 'if the place takes anybody in the period',
  'one-more-seat': ({ person }) =>
    person === '' ? 'if the place has one more seat' : `if the place has one more seat (which else goes to ${person})`,
  'rank-above': ({ person }) => `if the place ranks the person above ${person}`,
};

/** How much better, or worse, a goal would get, in words. */
type AmountWords = Readonly<Record<Goal, (amount: number) => string>>;

const gainsSv: AmountWords = {
  placed: (amount) => `${amount} fler placerade`,
  ranks: (amount) => `${amount} steg högre upp bland önskemålen`,
  firsts: (amount) => `${amount} fler får en högre önskan`,
  regret: (amount) => `${amount} färre med den sämsta önskan`,
  travel: (amount) => `${amount} minuter kortare resor`,
  fairness: () => 'jämnare mellan grupperna',
  hosts: (amount) => `${amount} steg högre i platsernas rangordning`,
  change: (amount) => `${amount} färre flyttas`,
};

const gainsEn: AmountWords = {
  placed: (amount) => `${amount} more placed`,
  ranks: (amount) => `${amount} steps further up the wishes`,
  firsts: (amount) => `${amount} more get a higher wish`,
  regret: (amount) => `${amount} fewer with the worst wish`,
  travel: (amount) => `${amount} minutes less travel`,
  fairness: () => 'more even between the groups',
  hosts: (amount) => `${amount} steps further up the rankings of the places`,
  change: (amount) => `${amount} fewer moved`,
};

const lossesSv: AmountWords = {
  placed: (amount) => `${amount} färre placerade`,
  ranks: (amount) => `${amount} steg längre ner bland önskemålen`,
  firsts: (amount) => `${amount} färre får en högre önskan`,
  regret: (amount) => `${amount} fler med den sämsta önskan`,
  travel: (amount) => `${amount} minuter längre resor`,
  fairness: () => 'ojämnare mellan grupperna',
  hosts: (amount) => `${amount} steg längre ner i platsernas rangordning`,
  change: (amount) => `${amount} fler flyttas`,
};

const lossesEn: AmountWords = {
  placed: (amount) => `${amount} fewer placed`,
  ranks: (amount) => `${amount} steps further down the wishes`,
  firsts: (amount) => `${amount} fewer get a higher wish`,
  regret: (amount) => `${amount} more with the worst wish`,
  travel: (amount) => `${amount} minutes more travel`,
  fairness: () => 'less even between the groups',
  hosts: (amount) => `${amount} steps further down the rankings of the places`,
  change: (amount) => `${amount} more moved`,
};

/** What is won where a goal gets better by `amount`. */
export function gainWords(goal: Goal, amount: number, language: Language): string {
  return { sv: gainsSv, en: gainsEn }[language][goal](amount);
}

type BrokenRuleWords = Readonly<Record<RuleKind, (found: string, asked: string) => string>>;

const rulesSv: BrokenRuleWords = {
  fits: (found, asked) => `personen har ${found}, platsen tar emot ${asked}`,
  has: (found, asked) => `platsen kräver ${asked}, personen har ${found || 'inget av det'}`,
  differs: (found, asked) => `jäv: personen har ${found}, platsen ${asked}`,
  age: (found, asked) => `personen är ${found} år, platsen kräver ${asked}`,
  travel: (found, asked) => `restiden är ${found} minuter, gränsen är ${asked}`,
  staffed: (_, asked) => `platsen är inte bemannad ${asked}`,
  free: (found) => `personen är upptagen ${found}`,
};

const rulesEn: BrokenRuleWords = {
  fits: (found, asked) => `the person has ${found}, the place takes ${asked}`,
  has: (found, asked) => `the place requires ${asked}, the person has ${found || 'none of it'}`,
  differs: (found, asked) => `conflict of interest: the person has ${found}, the place ${asked}`,
  age: (found, asked) => `the person is ${found}, the place requires ${asked}`,
  travel: (found, asked) => `the travel time is ${found} minutes, the limit is ${asked}`,
  staffed: (_, asked) => `the place is not staffed in ${asked}`,
  free: (found) => `the person is busy in ${found}`,
};

/** A rule as far as words need it. */
export type NamedRule = Pick<Rule, 'id' | 'kind' | 'name'>;

function brokenRuleWords(rule: NamedRule | undefined, { found = '', asked = '' }: Reason, language: Language): string {
  if (rule === undefined) return [found, asked].filter((part) => part !== '').join(' / ');
  const words = { sv: rulesSv, en: rulesEn }[language][rule.kind](found, asked);
  return `${words} (${rule.name ?? rule.id})`;
}

/** Why, in words. @param rules those of the problem, by id. */
export function reasonWords(reason: Reason, language: Language, rules: ReadonlyMap<string, NamedRule>): string {
  const { code, rule = '', found = '', asked = '', person = '', place = '', host = '', other = '', goal } = reason;
  return { sv: reasonsSv, en: reasonsEn }[language][code]({
    ...{ found, asked, person, place, host, other },
    rule: brokenRuleWords(rules.get(rule), reason, language),
    count: `${reason.count ?? ''}`,
    goal: goal === undefined ? '' : GOAL_WORDS[language][goal],
    loss: goal === undefined ? '' : { sv: lossesSv, en: lossesEn }[language][goal](Math.abs(reason.amount ?? 0)),
  });
}

/** What would have to change, in words that go on after a comma. */
export function changeWords({ code, rule = '', from = '', to = '', person = '' }: Change, language: Language): string {
  return { sv: changesSv, en: changesEn }[language][code]({ rule, from, to, person });
}
