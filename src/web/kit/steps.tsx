import { partWords } from '../words/parts.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';

export interface Step {
  readonly text: string;
  /** Steps that can be gone back to have an address. */
  readonly href?: string;
}

/** Where the reader is in a task of several pages. `current` is the index of the step in hand. */
export function Steps({ steps, current }: { steps: readonly Step[]; current: number }) {
  const { language } = usePage();
  const words = partWords[language];
  return (
    <nav class="steps" aria-label={words.steps}>
      <ol>
        {steps.map((step, index) => {
          const [state, spoken] =
            index < current
              ? ['done', words.stepDone]
              : index === current
                ? ['now', words.stepNow]
                : ['left', words.stepLeft];
          return (
            <li class={`step step-${state}`} aria-current={index === current ? 'step' : undefined}>
              <span class="step-mark" aria-hidden="true">
                {state === 'done' ? <Icon name="check" /> : index + 1}
              </span>
              {step.href ? <a href={step.href}>{step.text}</a> : <span>{step.text}</span>}
              <span class="visually-hidden"> ({spoken})</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
