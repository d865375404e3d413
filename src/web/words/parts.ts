import { inBoth } from './catalogue.ts';

/** Words of the small components: notices, steps, progress, marked text. */
export const partWords = inBoth(
  {
    notice: { info: 'Upplysning', success: 'Klart', warning: 'Obs', danger: 'Fel' },
    step: (number: string, total: string) => `Steg ${number} av ${total}`,
    stepDone: 'klart',
    stepNow: 'pågår',
    stepLeft: 'återstår',
    steps: 'Steg',
    done: (done: string, total: string) => `${done} av ${total}`,
    timeLeft: (time: string) => `ungefär ${time} kvar`,
    refresh: 'Läs in läget igen',
    changeUp: 'Ökning',
    changeDown: 'Minskning',
    changeNone: 'Oförändrat',
    empty: 'Här är tomt ännu',
    copyLink: 'Kopiera länken',
    copied: 'Länken är kopierad',
  },
  {
    notice: { info: 'Note', success: 'Done', warning: 'Please note', danger: 'Error' },
    step: (number, total) => `Step ${number} of ${total}`,
    stepDone: 'done',
    stepNow: 'in progress',
    stepLeft: 'to do',
    steps: 'Steps',
    done: (done, total) => `${done} of ${total}`,
    timeLeft: (time) => `about ${time} left`,
    refresh: 'Reload the state',
    changeUp: 'Increase',
    changeDown: 'Decrease',
    changeNone: 'Unchanged',
    empty: 'Nothing here yet',
    copyLink: 'Copy the link',
    copied: 'The link is copied',
  },
);
