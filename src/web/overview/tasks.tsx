import { type Session, mayDo } from '../../store/session.ts';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { inSentence } from '../need/inSentence.ts';
import { formatNumber } from '../words/format.ts';
import type { Language } from '../../kernel/text.ts';
import { overviewWords } from '../words/overview.ts';
import type { Overview } from './overview.ts';

interface Task {
  readonly text: string;
  readonly why: string;
  readonly href: string;
}

/** What to do first, by who is asking: whoever publishes reports, writes them, answers them, or reads them. */
export function tasksFor(session: Session, overview: Overview, language: Language): Task[] {
  const words = overviewWords[language].tasks;
  const [first] = overview.shortages;
  const task = (text: string, why: string, href: string) => ({ text, why, href });
  const disagreeing =
    overview.disagreements > 0
      ? [
          task(
            words.disagreeing(formatNumber(overview.disagreements, language)),
            words.disagreeingWhy,
            '/behov?agreement=disagree',
          ),
        ]
      : [];
  const report = first
    ? [
        task(
          words.writeReport(inSentence(first.group.label)),
          words.writeReportWhy,
          `/underlag/nytt?ssyk4=${first.group.ssyk4}`,
        ),
      ]
    : [];
  const compare = task(words.compare, words.compareWhy, '/matchning');
  if (mayDo(session, 'report-publish'))
    return [...report, ...disagreeing, task(words.followUp, words.followUpWhy, '/uppfoljning')];
  if (mayDo(session, 'report-write'))
    return [compare, task(words.checkTexts, words.checkTextsWhy, '/utbud'), ...report];
  if (session.kind === 'member')
    return [
      task(words.comment, words.commentWhy, '/samverkan'),
      task(words.ownTrade, words.ownTradeWhy, '/behov'),
      task(words.readReports, words.readReportsWhy, '/underlag'),
    ];
  return [
    task(words.findOccupation, words.findOccupationWhy, '/behov'),
    task(words.readReports, words.readReportsWhy, '/underlag'),
    task(words.openData, words.openDataWhy, '/api'),
  ];
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const { url } = usePage();
  return (
    <ol class="task-list">
      {tasks.map(({ text, why, href }) => (
        <li>
          <a href={scopedHref(url, href)}>{text}</a>
          <p>{why}</p>
        </li>
      ))}
    </ol>
  );
}
