import type { Judgement, Signal } from '../../evidence/judgement.ts';
import type { Figure, Provenance } from '../../evidence/provenance.ts';
import { RULE_TEXTS } from '../../evidence/ruleTexts.ts';
import { parsePeriod } from '../../kernel/period.ts';
import { type Language, localText } from '../../kernel/text.ts';
import { DefinitionList } from '../kit/definitionList.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { formatFigure, formatUncertainty } from '../kit/figureText.ts';
import { Section } from '../kit/heading.tsx';
import { Icon } from '../kit/icon.tsx';
import { Notice } from '../kit/notice.tsx';
import { OutcomeTag } from '../kit/outcomeTag.tsx';
import { usePage } from '../kit/page.ts';
import { SourceNote } from '../kit/source.tsx';
import { formatPeriodWords } from '../words/format.ts';
import { occupationWords } from '../words/occupation.ts';

interface JudgementProps {
  readonly judgement: Judgement;
  readonly sources: readonly Provenance[];
  /** Names of areas by code, for parts that a source speaks of one by one. */
  readonly areaNames: ReadonlyMap<string, string>;
}

/** What may be concluded and from what: every signal with its rule, inputs and uncertainty, side by side. */
export function JudgementSection({ judgement, sources, areaNames }: JudgementProps) {
  const { language } = usePage();
  const words = occupationWords[language];
  return (
    <Section id="bedomning" title={words.judgement.title} lead={words.judgement.lead}>
      <div class={`verdict verdict-${judgement.outcome}`}>
        <p class="verdict-outcome">
          <OutcomeTag outcome={judgement.outcome} size="large" />
        </p>
        <p>{localText(judgement.reason, language)}</p>
        {judgement.ahead && (
          <p class="verdict-ahead">
            <Icon name={AHEAD_ICONS[judgement.ahead.development]} />
            {localText(judgement.ahead.explanation, language)}
          </p>
        )}
      </div>
      {judgement.signals.length === 0 ? (
        <p>{words.judgement.nothing}</p>
      ) : (
        <ul class="signals">
          {judgement.signals.map((signal) => (
            <SignalCard
              signal={signal}
              source={sources.find(({ sourceId }) => sourceId === signal.sourceId)}
              areaNames={areaNames}
            />
          ))}
        </ul>
      )}
      <Mismatches sources={sources} />
    </Section>
  );
}

const AHEAD_ICONS = { increase: 'increase', unchanged: 'unchanged', decrease: 'decrease' } as const;

interface SignalProps {
  readonly signal: Signal;
  readonly source: Provenance | undefined;
  readonly areaNames: ReadonlyMap<string, string>;
}

function SignalCard({ signal, source, areaNames }: SignalProps) {
  const { language } = usePage();
  const words = occupationWords[language].judgement;
  return (
    <li class="signal">
      <h3>{source ? localText(source.title, language) : signal.sourceId}</h3>
      <p class="signal-outcome">
        <OutcomeTag outcome={signal.outcome} />
        {signal.outlook && (
          <span class="signal-outlook">
            <Icon name={AHEAD_ICONS[signal.outlook]} />
            {words.outlook[signal.outlook]}
          </span>
        )}
      </p>
      <p>{localText(signal.explanation, language)}</p>
      <Disclosure summary={words.basis}>
        <DefinitionList
          entries={[
            [words.rule, ruleText(signal.rule, language)],
            ...signal.inputs.map(
              (figure) => [occupationWords[language].inputs[figure.unit], <InputFigure figure={figure} />] as const,
            ),
          ]}
        />
        {signal.parts && signal.parts.length > 0 && (
          <>
            <p>{words.parts}</p>
            <ul class="signal-parts">
              {signal.parts.map((part) => (
                <li>
                  {areaNames.get(part.area) ?? part.area} <OutcomeTag outcome={part.outcome} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
      {source && <SourceNote sources={[source]} />}
    </li>
  );
}

function ruleText(rule: string, language: Language): string {
  const text = RULE_TEXTS[rule];
  return text ? localText(text, language) : rule;
}

function InputFigure({ figure }: { figure: Figure }) {
  const { language } = usePage();
  const uncertainty = formatUncertainty(figure, language);
  const period = parsePeriod(figure.period);
  return (
    <>
      {formatFigure(figure, language)}
      <span class="cell-aside">
        {period.ok ? formatPeriodWords(period.value, language) : figure.period}
        {uncertainty && `. ${uncertainty}`}
      </span>
    </>
  );
}

/** Figures of a wider area than the one asked for are said to be so, before anybody concludes from them. */
function Mismatches({ sources }: { sources: readonly Provenance[] }) {
  const { language } = usePage();
  const noted = sources.filter(({ note }) => note !== undefined);
  if (noted.length === 0) return <></>;
  return (
    <Notice kind="info" title={occupationWords[language].mismatch}>
      <ul>
        {noted.map((source) => (
          <li>
            {localText(source.title, language)}: {source.note && localText(source.note, language)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
