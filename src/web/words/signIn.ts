import { inBoth } from './catalogue.ts';

export const signInWords = inBoth(
  {
    title: 'Logga in',
    lead: 'Demonstrationen har tre påhittade personer. Välj vem du vill vara; inget lösenord behövs och inga av dina uppgifter sparas.',
    laterLead: 'Allt som är publicerat går att läsa utan att logga in.',
    later:
      'Inloggning för organisationer byggs i en kommande version. Vill du prova rollerna redan nu: starta demonstrationen med kraftsam demo.',
    chooseOne: 'Välj en av personerna nedan.',
    kinds: { region: 'Region', university: 'Lärosäte', employer: 'Arbetsgivare' },
    purposes: {
      region: 'Ser vad länet behöver, skriver kunskapsunderlag, fastställer och publicerar dem.',
      university: 'Jämför vad arbetslivet ber om med vad programmen lär ut, och rättar feltolkade utbildningstexter.',
      employer: 'Läser underlag och lämnar synpunkter på det som gäller den egna branschen.',
    },
    signInAs: (name: string) => `Logga in som ${name}`,
  },
  {
    title: 'Sign in',
    lead: 'The demonstration has three invented people. Choose whom to be; no password is needed and nothing about you is saved.',
    laterLead: 'Everything published can be read without signing in.',
    later:
      'Sign-in for organisations comes in a later version. To try the roles now, start the demonstration with kraftsam demo.',
    chooseOne: 'Choose one of the people below.',
    kinds: { region: 'Region', university: 'University', employer: 'Employer' },
    purposes: {
      region: 'Sees what the county needs; writes, freezes and publishes evidence reports.',
      university:
        'Compares what working life asks for with what programmes teach, and corrects misread education texts.',
      employer: 'Reads reports and comments on what concerns their own line of business.',
    },
    signInAs: (name) => `Sign in as ${name}`,
  },
);
