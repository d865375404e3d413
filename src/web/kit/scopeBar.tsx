import { formatPeriod } from '../../kernel/period.ts';
import type { Language } from '../../kernel/text.ts';
import { formatPeriodWords } from '../words/format.ts';
import { layoutWords } from '../words/layout.ts';
import { HiddenQuery } from './hiddenQuery.tsx';
import { Icon } from './icon.tsx';
import type { ChoiceGroup, Page, Scope } from './page.ts';

/** Area and period, always in sight; the form to change them opens in place and needs no JavaScript. */
export function ScopeBar({ scope, page }: { scope: Scope; page: Page }) {
  const words = layoutWords[page.language].scope;
  return (
    <section class="scope" aria-label={words.label}>
      <open-panel>
        <details class="scope-panel">
          <summary>
            <span class="scope-fact">
              <Icon name="place" />
              <span class="visually-hidden">{words.area}: </span>
              {scope.area.name}
            </span>
            <span class="scope-fact">
              <Icon name="calendar" />
              <span class="visually-hidden">{words.period}: </span>
              {formatPeriodWords(scope.period, page.language)}
            </span>
            <span class="scope-change">
              {words.change}
              <Icon name="down" />
            </span>
          </summary>
          <form class="scope-form" method="get" action={page.url.pathname}>
            <HiddenQuery url={page.url} except={['area', 'period', 'page']} />
            <ScopeSelect id="scope-area" name="area" label={words.area} groups={scope.areas} chosen={scope.area.code} />
            <ScopeSelect
              id="scope-period"
              name="period"
              label={words.period}
              groups={withChosen(scope, page.language)}
              chosen={formatPeriod(scope.period)}
            />
            <button class="button" type="submit">
              {words.apply}
            </button>
          </form>
        </details>
      </open-panel>
    </section>
  );
}

/** A period that came by a link may be none of the offered ones; it must still be the chosen one. */
function withChosen(scope: Scope, language: Language): readonly ChoiceGroup[] {
  const value = formatPeriod(scope.period);
  if (scope.periods.some((group) => group.choices.some((choice) => choice.value === value))) return scope.periods;
  const chosen = { value, label: formatPeriodWords(scope.period, language) };
  return [{ label: layoutWords[language].scope.period, choices: [chosen] }, ...scope.periods];
}

function ScopeSelect(props: {
  id: string;
  name: string;
  label: string;
  groups: readonly ChoiceGroup[];
  chosen: string;
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <select id={props.id} name={props.name} autocomplete="off">
        {props.groups.map((group) => (
          <optgroup label={group.label}>
            {group.choices.map(({ value, label }) => (
              <option value={value} selected={value === props.chosen}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
