import { inBoth } from './catalogue.ts';

/** What somebody without an account meets when they open a link to comment. */
export const commentLinkWords = inBoth(
  {
    title: 'Lämna synpunkter',
    description: 'Läs ett utkast och lämna synpunkter.',
    kicker: (publisher: string) => `${publisher} ber om dina synpunkter`,
    lead: 'Läs utkastet och skriv vad du vill att författarna ska veta. Du väljer själv vilka avsnitt du svarar på, och kan komma tillbaka till länken.',
    until: (date: string) => `Länken gäller till och med ${date}.`,
    privacy:
      'Ditt namn och det du skriver sparas hos organisationen som äger underlaget, för att de ska kunna svara. Synpunkterna publiceras inte. De tas bort om utkastet tas bort.',
    who: 'Vem svarar?',
    author: 'Ditt namn, din roll eller din organisation',
    authorHint: 'Så som författarna ska se det.',
    comment: (section: string) => `Synpunkt på ”${section}”`,
    whole: 'Synpunkt på helheten',
    submit: 'Skicka synpunkterna',
    nothing: 'Skriv en synpunkt på minst ett avsnitt innan du skickar.',
    partly: (count: number, shown: string) =>
      `${count === 1 ? 'En synpunkt är mottagen' : `${shown} synpunkter är mottagna`}. Resten gick inte att ta emot, se nedan.`,
    receipt: 'Tack, dina synpunkter är mottagna',
    received: (count: number, shown: string) => (count === 1 ? 'En synpunkt.' : `${shown} synpunkter.`),
    receiptText: (date: string) =>
      `Mottaget ${date}. Författarna ser det nu. Spara eller skriv ut sidan om du vill ha ett kvitto.`,
    receiptMore: 'Lämna fler synpunkter',
    yours: 'Du har redan lämnat',
    answer: 'Svar från författarna',
    dead: 'Länken fungerar inte',
    deadText:
      'Den kan vara felskriven, ha gått ut eller ha tagits tillbaka. Av säkerhetsskäl säger vi inte vilket. Be den som skickade länken om en ny.',
    closed: 'Underlaget tar inte längre emot synpunkter. Det har hunnit fastställas.',
    figuresMissing: 'Siffrorna kunde inte läsas just nu. Du kan ändå lämna synpunkter, eller komma tillbaka senare.',
  },
  {
    title: 'Comment on a draft',
    description: 'Read a draft and comment on it.',
    kicker: (publisher) => `${publisher} asks for your comments`,
    lead: 'Read the draft and write what you want the authors to know. You choose which sections you answer, and can come back to the link.',
    until: (date) => `The link is valid until ${date}.`,
    privacy:
      'Your name and what you write are kept by the organisation that owns the report, so that they can answer. Comments are not published. They are deleted if the draft is deleted.',
    who: 'Who answers?',
    author: 'Your name, role or organisation',
    authorHint: 'As the authors shall see it.',
    comment: (section) => `Comment on “${section}”`,
    whole: 'Comment on the whole',
    submit: 'Send the comments',
    nothing: 'Write a comment on at least one section before you send.',
    partly: (count, shown) =>
      `${count === 1 ? 'One comment was' : `${shown} comments were`} received. The rest could not be taken, see below.`,
    receipt: 'Thank you, your comments were received',
    received: (count, shown) => (count === 1 ? 'One comment.' : `${shown} comments.`),
    receiptText: (date) => `Received ${date}. The authors see it now. Save or print the page if you want a receipt.`,
    receiptMore: 'Add more comments',
    yours: 'You have already said',
    answer: 'Answer from the authors',
    dead: 'The link does not work',
    deadText:
      'It may be mistyped, have expired or have been withdrawn. For safety we do not say which. Ask whoever sent it for a new one.',
    closed: 'The report no longer takes comments. It has been frozen.',
    figuresMissing: 'The figures could not be read just now. You can comment all the same, or come back later.',
  },
);
