import type { Problem } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import { inBoth } from './catalogue.ts';

/** What a refused step of a report says, by the code of the problem. */
export const reportProblemWords = inBoth(
  {
    codes: {
      'report-title-missing': 'Skriv en rubrik.',
      'report-text-too-long': 'Texten är för lång. Korta den.',
      'report-parts-missing': 'Välj minst en sorts siffror.',
      'report-scope-empty':
        'Välj ett yrkesområde eller ange minst ett yrke, beroende på vad du har valt under Vilka yrken?',
      'report-occupation-malformed': 'En av koderna är ingen SSYK-kod. Den ska ha fyra siffror, till exempel 7223.',
      'report-scope-too-wide': 'Det är för många yrken. Välj färre eller ett helt yrkesområde.',
      'area-unknown': 'Området finns inte. Välj ett i listan.',
      'period-malformed': 'Perioden gick inte att läsa. Välj en i listan.',
      'period-out-of-range': 'Perioden ligger inte mellan 1970 och 2148. Välj en annan.',
      'period-reversed': 'Perioden slutar innan den börjar. Välj en annan.',
      'report-state':
        'Underlaget har hunnit vidare till ett annat läge. Läs in sidan igen och se vad som går att göra nu.',
      'report-stale': 'Någon annan har sparat medan du skrev.',
      'permission-missing': 'Din roll har inte den rättigheten. Be någon som har den.',
      'recipient-missing': 'Skriv vem länken är till.',
      'recipient-too-long': 'Mottagarens namn är för långt. Korta det.',
      'invitation-days': 'Länken kan gälla från 1 till 90 dagar.',
      'invitations-too-many': 'Underlaget har redan så många länkar som får finnas.',
      'comment-empty': 'Skriv något innan du skickar.',
      'comment-too-long': 'Texten är för lång. Korta den, eller dela den i två.',
      'comment-author-missing': 'Skriv vem du är eller vilken organisation du svarar för.',
      'comments-too-many': 'Så många synpunkter som får lämnas genom länken är redan lämnade.',
      'section-unknown': 'Avsnittet finns inte i underlaget. Läs in sidan igen.',
    },
    other: (code: string) => `Det gick inte (${code}). Läs in sidan igen och försök på nytt.`,
  },
  {
    codes: {
      'report-title-missing': 'Write a title.',
      'report-text-too-long': 'The text is too long. Shorten it.',
      'report-parts-missing': 'Choose at least one kind of figures.',
      'report-scope-empty':
        'Choose an occupational field or name at least one occupation, whichever you chose under Which occupations?',
      'report-occupation-malformed': 'One of the codes is not an SSYK code. It should have four digits, such as 7223.',
      'report-scope-too-wide': 'There are too many occupations. Choose fewer, or a whole occupational field.',
      'area-unknown': 'There is no such area. Choose one in the list.',
      'period-malformed': 'The period could not be read. Choose one in the list.',
      'period-out-of-range': 'The period is not within 1970 and 2148. Choose another.',
      'period-reversed': 'The period ends before it begins. Choose another.',
      'report-state': 'The report has moved on to another state. Reload the page and see what can be done now.',
      'report-stale': 'Somebody else saved while you were writing.',
      'permission-missing': 'Your role lacks the permission. Ask somebody who has it.',
      'recipient-missing': 'Write whom the link is for.',
      'recipient-too-long': 'The name of the recipient is too long. Shorten it.',
      'invitation-days': 'The link can last from 1 to 90 days.',
      'invitations-too-many': 'The report already has as many links as it may have.',
      'comment-empty': 'Write something before you send.',
      'comment-too-long': 'The text is too long. Shorten it, or split it in two.',
      'comment-author-missing': 'Write who you are or which organisation you answer for.',
      'comments-too-many': 'As many comments as the link takes have already been made.',
      'section-unknown': 'The report has no such section. Reload the page.',
    },
    other: (code) => `That did not work (${code}). Reload the page and try again.`,
  },
);

/** The sentence for a problem: what is wrong and what to do. */
export function reportProblemText({ code }: Problem, language: Language): string {
  const { codes, other } = reportProblemWords[language];
  return (codes as Readonly<Record<string, string>>)[code] ?? other(code);
}
