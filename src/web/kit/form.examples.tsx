import type { Examples } from '../gallery/example.ts';
import { CheckboxField, RadioField, SelectField } from './choices.tsx';
import { TextArea, TextField } from './fields.tsx';
import { Form } from './form.tsx';
import type { FormState } from './formState.ts';

const COUNTIES = [
  {
    label: 'Län',
    choices: [
      { value: '14', label: 'Västra Götalands län' },
      { value: '13', label: 'Hallands län' },
    ],
  },
  { label: 'Storregioner', choices: [{ value: 'ebm', label: 'En Bättre Matchning' }] },
];
const SENT: FormState = {
  sent: true,
  values: { 'fel-title': ['Svetsare i väst'], 'fel-mail': ['kontakt(at)exempel'], 'fel-parts': ['demand'] },
  errors: [
    { field: 'fel-mail', message: 'Skriv e-postadressen med ett @, till exempel namn@exempel.se' },
    { field: 'fel-kind', message: 'Välj vem som får läsa' },
  ],
};

function Fields({ prefix }: { prefix: string }) {
  const name = (field: string) => `${prefix}-${field}`;
  return (
    <>
      <TextField
        name={name('title')}
        label="Rubrik"
        width="full"
        hint="Det som läsaren ser först, högst 80 tecken."
        maxLength={80}
      />
      <TextField name={name('mail')} label="E-post" type="email" autocomplete="email" />
      <SelectField name={name('area')} label="Område" choices={COUNTIES} />
      <TextField name={name('month')} label="Från och med" type="month" width="short" />
      <TextField name={name('date')} label="Svara senast" type="date" width="short" optional />
      <RadioField
        name={name('kind')}
        label="Vem får läsa?"
        choices={[
          { value: 'public', label: 'Alla', hint: 'Underlaget får en öppen adress.' },
          { value: 'partners', label: 'De som får länken' },
        ]}
      />
      <CheckboxField
        name={name('parts')}
        label="Vad ska vara med?"
        value={['demand', 'judgement']}
        choices={[
          { value: 'demand', label: 'Efterfrågan' },
          { value: 'judgement', label: 'Bedömning' },
          { value: 'skills', label: 'Kompetenser' },
        ]}
      />
      <TextArea name={name('text')} label="Slutsatser" optional />
    </>
  );
}

export const formExamples: Examples = {
  component: 'Form och fält',
  purpose: 'Frågor som går att besvara med tangentbord, och som minns svaren när något är fel.',
  states: [
    {
      name: 'ny',
      show: () => (
        <Form action="/galleri" csrf="exempel" submit="Spara utkastet" alternatives={<a href="/galleri">Avbryt</a>}>
          <Fields prefix="ny" />
        </Form>
      ),
    },
    {
      name: 'tillbaka med fel',
      show: () => (
        <Form action="/galleri" csrf="exempel" state={SENT} submit="Spara utkastet" focusErrors={false}>
          <Fields prefix="fel" />
        </Form>
      ),
    },
  ],
};
