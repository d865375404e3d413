/**
 * Removes what points at a person from a text on its way in: e-mail addresses, telephone numbers, personal
 * identity numbers, links to profiles, and names that stand after a word such as "kontaktperson".
 *
 * Each is replaced by `MARK`, which holds no letter: no concept can be linked from it, and the sentence around it
 * keeps its token boundaries. Too much is removed rather than too little (a reference number may look like a
 * telephone number), since nothing that linking needs has these shapes. Names that stand free in a sentence cannot
 * be told from place and company names by a rule; those that the record itself gives as contacts are removed too.
 *
 * Every pattern has bounded repetition, so the time is linear in the text.
 */
export const MARK = '[…]';

const EMAIL =
  /[\p{L}\d._%+'-]{1,64} ?(?:@|[([{] ?(?:at|snabel-?a) ?[)\]}]) ?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/giu;

/** YYMMDD-NNNN or YYYYMMDDNNNN; the day may be raised by 60 (samordningsnummer), a letter may stand in for a digit. */
const PERSONAL_NUMBER =
  /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:[-+–] ?[\dTRSUWXJKLMN]\d{3}|\d{4})(?!\d)/g;

const TELEPHONE = /(?<![\p{L}\d,.:/-])\(?(?:\+|00?)\d[\d \t\u00a0()/.–-]{5,20}\d(?!\d)/gu;
const TELEPHONE_AFTER_WORD =
  /(?<!\p{L})(tel(?:efon)?(?:nummer|nr)?|tfn|mobil(?:nummer|nr)?|ring|sms|växel)([.: ]{1,4}(?:nr|nummer|på|till)?[.: ]{0,3})\(?\+?\d[\d \t\u00a0()–-]{4,18}\d/giu;

const PROFILE_LINK =
  /(?:https?:\/\/)?(?:[\w-]{1,20}\.)?(?:linkedin\.com\/in|facebook\.com|instagram\.com)\/[^\s)>\]]{1,200}/gi;

const CONTACT_WORD =
  '[Kk]ontakta|KONTAKTA|[Kk]ontaktpersone?r?|[Kk]ontakt|[Rr]ekryterare|[Rr]ekryterande chef|[Rr]ekryteringsansvarig|' +
  '[Rr]ekryteringskonsult|[Ee]nhetschef|[Aa]vdelningschef|[Vv]erksamhetschef|[Rr]ektor|[Ff]ackombud|' +
  '[Ff]acklig(?:a|t)? (?:företrädare|kontakt|representant|ombud)';
const NAME_PART = '\\p{Lu}\\p{Ll}{1,25}(?:-\\p{Lu}\\p{Ll}{1,25})?';
const NAME_AFTER_WORD = new RegExp(
  `(?<!\\p{L})(${CONTACT_WORD})([:,]? {1,3}(?:är |av )?)${NAME_PART}(?: (?:von|af|de))?(?: ${NAME_PART}){1,2}(?!\\p{L})`,
  'gu',
);

const TIME_OR_DATE = /^(?:\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}|\d{4} ?[-–] ?\d{4}|\d{2}[-/.]\d{2}[-/.]\d{4})$/;

/**
 * The text without what points at a person.
 * @param names names that the record itself gives as contacts; each occurrence is removed, whatever its case.
 */
export function withoutPersonalDetails(text: string, names: readonly string[] = []): string {
  let clean = text;
  if (/@|[([{] ?(?:at|snabel)/i.test(clean)) clean = clean.replace(EMAIL, MARK);
  if (/\d{4}/.test(clean)) clean = clean.replace(PERSONAL_NUMBER, MARK);
  if (/\d{2}/.test(clean)) clean = withoutTelephones(clean);
  if (/linkedin|facebook|instagram/i.test(clean)) clean = clean.replace(PROFILE_LINK, MARK);
  clean = clean.replace(NAME_AFTER_WORD, (_match, word: string, gap: string) => `${word}${gap}${MARK}`);
  for (const name of names) clean = withoutName(clean, name);
  return clean;
}

function withoutTelephones(text: string): string {
  return text
    .replace(TELEPHONE_AFTER_WORD, (_match, word: string, gap: string) => `${word}${gap}${MARK}`)
    .replace(TELEPHONE, (match, at: number, whole: string) => {
      const digits = match.replace(/\D/g, '').length;
      const isThousands = /^0\d\d /.test(match) && /\d[ \u00a0]$/.test(whole.slice(Math.max(0, at - 2), at));
      return digits < 8 || digits > 15 || isThousands || TIME_OR_DATE.test(match) ? match : MARK;
    });
}

function withoutName(text: string, name: string): string {
  const parts = name
    .trim()
    .split(/\s+/)
    .filter((part) => part.length > 1);
  if (parts.length < 2) return text;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s{1,3}');
  return text.replace(new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'giu'), MARK);
}
