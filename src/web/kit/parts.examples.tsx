import type { Examples } from '../gallery/example.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { CopyLink } from './copyLink.tsx';
import { DefinitionList } from './definitionList.tsx';
import { Disclosure } from './disclosure.tsx';
import { EmptyState } from './emptyState.tsx';
import { type MarkedSpan, MarkedText } from './markedText.tsx';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';
import { Steps } from './steps.tsx';

const TEXT = 'Svetsare till verkstad\n\nDu svetsar med TIG och läser ritningar. Truckkort är ett plus.';

function found(words: string, meaning: Omit<MarkedSpan, 'start' | 'end'>): MarkedSpan {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, ...meaning };
}

export const partExamples: Examples = {
  component: 'Små delar',
  purpose: 'Upplysningar, steg, förlopp, fakta och texter.',
  states: [
    {
      name: 'Notice',
      show: () => (
        <>
          <Notice kind="info">Prognosen gäller hela länet, inte kommunen.</Notice>
          <Notice kind="success" title="Underlaget är publicerat">
            <p>
              Det finns nu på en <a href="/galleri">öppen adress</a>.
            </p>
          </Notice>
          <Notice kind="warning">Uppgifterna är äldre än ett år.</Notice>
          <Notice kind="danger" title="Källan gick inte att nå">
            Senaste version som fungerade visas.
          </Notice>
        </>
      ),
    },
    {
      name: 'EmptyState',
      show: () => (
        <EmptyState title="Inga underlag ännu" action={{ text: 'Skapa ett underlag', href: '/galleri' }}>
          <p>Ett underlag samlar tal, bilder och slutsatser om ett område, så att andra kan granska dem.</p>
        </EmptyState>
      ),
    },
    {
      name: 'Progress: pågår, okänd längd, klart',
      show: () => (
        <>
          <Progress
            id="exempel-lopp"
            label="Läser in annonser"
            done={184_200}
            total={697_030}
            timeLeft="4 minuter"
            running
          />
          <Progress id="exempel-okand" label="Hämtar från källan" done={1200} total={null} running />
          <Progress id="exempel-klar" label="Inläsningen är klar" done={697_030} total={697_030} running={false} />
        </>
      ),
    },
    {
      name: 'Steps',
      show: () => (
        <Steps
          current={1}
          steps={[
            { text: 'Område och yrken', href: '/galleri' },
            { text: 'Slutsatser' },
            { text: 'Synpunkter' },
            { text: 'Publicera' },
          ]}
        />
      ),
    },
    {
      name: 'Breadcrumbs',
      show: () => <Breadcrumbs crumbs={[{ text: 'Behov', href: '/behov' }]} here="Svetsare och gasskärare" />,
    },
    {
      name: 'DefinitionList',
      show: () => (
        <DefinitionList
          entries={[
            ['Anordnare', 'Exempelskolan'],
            ['Studietakt', '100 %'],
            ['Platser', null],
          ]}
        />
      ),
    },
    {
      name: 'Disclosure',
      show: () => (
        <>
          <Disclosure summary="Hur bedömningen gjordes">
            <p>Två källor säger samma sak.</p>
          </Disclosure>
          <Disclosure summary="Öppen från början" open>
            <p>Regeln, dess invärden och osäkerhet.</p>
          </Disclosure>
        </>
      ),
    },
    {
      name: 'MarkedText',
      show: () => (
        <MarkedText
          text={TEXT}
          spans={[
            found('Svetsare', { kind: 'occupation', title: 'Yrke: Svetsare', href: '/galleri' }),
            found('TIG', { kind: 'skill', title: 'Kompetens: TIG-svetsning', href: '/galleri' }),
            found('läser ritningar', { kind: 'skill', title: 'Kompetens: Ritningsläsning' }),
          ]}
        />
      ),
    },
    {
      name: 'CopyLink',
      show: () => (
        <CopyLink
          id="exempel-lank"
          label="Länk till den som ska lämna synpunkter"
          href="https://kraftsam.example/s/7Kq2"
        />
      ),
    },
  ],
};
