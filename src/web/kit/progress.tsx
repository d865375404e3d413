import { formatNumber, formatPercent } from '../words/format.ts';
import { partWords } from '../words/parts.ts';
import { usePage } from './page.ts';

interface ProgressProps {
  readonly id: string;
  /** What is being done, e.g. "Läser in annonser". */
  readonly label: string;
  readonly done: number;
  /** `null` while nobody knows how much there is. */
  readonly total: number | null;
  /** Already in words, e.g. "3 minuter". */
  readonly timeLeft?: string;
  /** False when finished: the page is no longer asked for news. */
  readonly running: boolean;
}

/**
 * How far long work has come. The reader may leave: nothing depends on the page. With JavaScript the part renews
 * itself from the page's own address; without, the link does.
 */
export function Progress({ id, label, done, total, timeLeft, running }: ProgressProps) {
  const { language, url } = usePage();
  const words = partWords[language];
  const count =
    total === null
      ? formatNumber(done, language)
      : words.done(formatNumber(done, language), formatNumber(total, language));
  return (
    <live-part id={id} running={running ? 'true' : undefined}>
      <div class="progress">
        <label for={`${id}-matare`}>{label}</label>
        <progress id={`${id}-matare`} max={total ?? undefined} value={total === null ? undefined : done} />
        <p class="progress-text">
          <span>
            {count}
            {total !== null && total > 0 && ` (${formatPercent((100 * done) / total, language)})`}
          </span>
          {running && timeLeft && <span>{words.timeLeft(timeLeft)}</span>}
          {running && (
            <a class="progress-refresh" href={url.pathname + url.search}>
              {words.refresh}
            </a>
          )}
        </p>
      </div>
    </live-part>
  );
}
