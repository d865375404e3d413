import type { Report } from '../../store/reports.ts';
import type { FormState } from '../kit/formState.ts';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { reportFormWords } from '../words/reportForm.ts';
import { reportWorkWords } from '../words/reportWork.ts';
import { sectionKeysOf } from './workroom.ts';
import { conclusionField } from './writing.tsx';

/** What is stored now beside what was typed, for each text where they differ. */
export function BothVersions({ report, state }: { report: Report; state: FormState }) {
  const { language } = usePage();
  const words = reportWorkWords[language];
  const differing = textsOf(report, state, language).filter(({ saved, typed }) => saved.trim() !== typed.trim());
  return (
    <Notice kind="danger" title={words.stale.title} live>
      <p>{differing.length > 0 ? words.stale.text : words.stale.same}</p>
      {differing.map(({ name, saved, typed }) => (
        <>
          <h2>{name}</h2>
          <div class="two-versions">
            <Version name={words.stale.saved} text={saved || words.stale.empty} />
            <Version name={words.stale.yours} text={typed || words.stale.empty} />
          </div>
        </>
      ))}
    </Notice>
  );
}

function Version({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <h3>{name}</h3>
      <p>{text}</p>
    </div>
  );
}

function textsOf({ outline }: Report, state: FormState, language: 'sv' | 'en') {
  const typed = (name: string) => (state.values[name]?.[0] ?? '').replaceAll('\r\n', '\n');
  const sections = sectionKeysOf(outline).map((key) => ({
    name: reportFormWords[language].parts[key],
    saved: outline.conclusions[key] ?? '',
    typed: typed(conclusionField(key)),
  }));
  return [{ name: reportWorkWords[language].summary, saved: outline.summary, typed: typed('summary') }, ...sections];
}
