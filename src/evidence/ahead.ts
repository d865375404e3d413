import type { LocalText } from '../kernel/text.ts';
import type { Ahead, Outcome, Signal } from './judgement.ts';

type Development = Ahead['development'];

/**
 * Where each start judgement goes when demand develops so against an unchanged supply. Shortage at the start and an
 * equal development is still shortage. Rule: Statistics Sweden's forecast for Region Stockholm (start judgement, then
 * development seen from it). Yrkesbarometern tells the development of demand only: that supply stays as it is, is our
 * assumption, and is said.
 */
const TOWARDS: Readonly<Record<Exclude<Outcome, 'insufficient'>, Readonly<Record<Development, Outcome>>>> = {
  shortage: { increase: 'shortage', unchanged: 'shortage', decrease: 'balance' },
  balance: { increase: 'shortage', unchanged: 'balance', decrease: 'surplus' },
  surplus: { increase: 'balance', unchanged: 'surplus', decrease: 'surplus' },
};

const DEVELOPMENTS: Readonly<Record<Development, LocalText>> = {
  increase: { sv: 'Efterfrågan väntas öka.', en: 'Demand is expected to increase.' },
  unchanged: { sv: 'Efterfrågan väntas vara oförändrad.', en: 'Demand is expected to stay as it is.' },
  decrease: { sv: 'Efterfrågan väntas minska.', en: 'Demand is expected to decrease.' },
};

const AIMS: Readonly<Record<Outcome, LocalText>> = {
  shortage: {
    sv: 'Med oförändrat utbud pekar det mot brist.',
    en: 'With supply as it is, that points towards shortage.',
  },
  balance: {
    sv: 'Med oförändrat utbud pekar det mot balans.',
    en: 'With supply as it is, that points towards balance.',
  },
  surplus: {
    sv: 'Med oförändrat utbud pekar det mot överskott.',
    en: 'With supply as it is, that points towards surplus.',
  },
  insufficient: {
    sv: 'Utan en bedömning av läget nu går det inte att säga vart det leder.',
    en: 'Without a judgement of how it is now, where that leads cannot be said.',
  },
};

/**
 * Where a judged situation is heading, from the developments that its signals tell; undefined where none tells one or
 * they differ. A start that is `insufficient` stays so: only the development is told.
 */
export function aheadOf(start: Outcome, signals: readonly Signal[]): Ahead | undefined {
  const told = new Set(signals.flatMap((signal) => signal.outlook ?? []));
  const [development] = told;
  if (told.size !== 1 || !development) return undefined;
  const towards = start === 'insufficient' ? 'insufficient' : TOWARDS[start][development];
  const [now, aim] = [DEVELOPMENTS[development], AIMS[towards]];
  return { towards, development, explanation: { sv: `${now.sv} ${aim.sv}`, en: `${now.en} ${aim.en}` } };
}
