import type { Shift, ShiftReason } from '../engine/allocation/index.ts';
import type { Language } from '../kernel/text.ts';

/** Why somebody's place is another than before, in words. */
const WORDS: Readonly<Record<Language, Readonly<Record<ShiftReason, (other: string) => string>>>> = {
  sv: {
    'place-closed': () => 'platsen finns inte längre',
    'fewer-seats': () => 'platsen tar emot färre än förut',
    'not-wished': () => 'personen önskar den inte längre',
    'not-allowed': () => 'en regel, platsens rangordning eller ett beslut hindrar den nu',
    pinned: () => 'en handläggare har bestämt en annan plats',
    'made-room': (other) => `lämnade plats åt ${other}`,
    requirement: () => 'en grupp, ett minsta antal, en värds platser eller en period krävde det',
    arrived: () => 'ny, eller söker först nu',
    'seat-found': (other) => (other === '' ? 'en plats blev fri' : `${other} lämnade platsen`),
    withdrew: () => 'söker inte längre',
  },
  en: {
    'place-closed': () => 'the place is no longer there',
    'fewer-seats': () => 'the place takes fewer than before',
    'not-wished': () => 'the person no longer wishes for it',
    'not-allowed': () => "a rule, the place's ranking or a decision is against it now",
    pinned: () => 'a coordinator has decided on another place',
    'made-room': (other) => `made room for ${other}`,
    requirement: () => "a group, a least number, a host's seats or a period asked for it",
    arrived: () => 'new, or seeking only now',
    'seat-found': (other) => (other === '' ? 'a seat became free' : `${other} left the seat`),
    withdrew: () => 'no longer seeking',
  },
};

/** Why, in words: `lämnade plats åt p7`. */
export function shiftWords({ reason, other = '' }: Shift, language: Language): string {
  return WORDS[language][reason](other);
}
