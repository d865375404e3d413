import type { ImportRun } from '../../store/importRuns.ts';
import type { Source } from '../../store/sources.ts';
import { localText } from '../../kernel/text.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { Progress } from '../kit/progress.tsx';
import { formatNumber } from '../words/format.ts';
import { importProblemWords } from '../../evidence/importProblemWords.ts';
import { sourceWords } from '../words/source.ts';
import { type SourceState, standing } from './sourceState.ts';

const ICONS: Readonly<Record<ImportRun['state'] | 'never', IconName>> = {
  running: 'info',
  finished: 'success',
  failed: 'danger',
  interrupted: 'warning',
  never: 'warning',
};

/** State as icon and word; an old version says so beside. */
export function StateLabel({ state }: { state: SourceState }) {
  const { language } = usePage();
  const words = sourceWords[language];
  const code = standing(state);
  return (
    <>
      <StateName icon={ICONS[code]} text={words.state[code]} />
      {state.age?.old && (
        <>
          {' '}
          <span class="tag">{words.oldShort}</span>
        </>
      )}
    </>
  );
}

export function RunState({ run }: { run: ImportRun }) {
  const { language } = usePage();
  return <StateName icon={ICONS[run.state]} text={sourceWords[language].runState[run.state]} />;
}

function StateName({ icon, text }: { icon: IconName; text: string }) {
  return (
    <span class="state-name">
      <Icon name={icon} /> {text}
    </span>
  );
}

/** What somebody should look into: failed, never imported, too old. Nothing where all is well. */
export function SourceAlerts({ states }: { states: readonly SourceState[] }) {
  return (
    <>
      {states.map((state) => (
        <SourceAlert state={state} />
      ))}
    </>
  );
}

function SourceAlert({ state }: { state: SourceState }) {
  const { language } = usePage();
  const words = sourceWords[language];
  const { source, version, latest, age } = state;
  const title = localText(source.title, language);
  if (standing(state) === 'running' && latest)
    return (
      <Progress id={`inlasning-${source.id}`} label={words.reading(title)} done={latest.read} total={null} running />
    );
  if (standing(state) === 'failed' && latest)
    return (
      <Notice kind="danger" title={version ? words.failed(title) : words.failedNoVersion(title)}>
        <ProblemText code={latest.problemCode ?? ''} />
      </Notice>
    );
  if (standing(state) === 'never') return <Notice kind="warning" title={words.never(title)} />;
  if (!age?.old) return <></>;
  const number = (value: number) => formatNumber(value, language);
  return <Notice kind="warning">{words.old(title, number(age.days), number(age.renewedWithin))}</Notice>;
}

/** What stopped an import and what to do, with the code for who asks for help. */
export function ProblemText({ code }: { code: string }) {
  const { language } = usePage();
  const { what, todo } = importProblemWords(code, language);
  return (
    <>
      <p>
        {what} <code>{code}</code>
      </p>
      <p>{todo}</p>
    </>
  );
}

/** A licence as its publisher names it. */
export function licenceText(source: Pick<Source, 'licence'>, unknown: string): string {
  return source.licence === 'unknown' ? unknown : source.licence;
}
