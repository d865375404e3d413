import type { LinkReason } from '../../actions/explainText.ts';
import type { Language } from '../../kernel/text.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { usePage } from '../kit/page.ts';
import { formatNumber } from '../words/format.ts';
import { linkTextWords } from '../words/linkText.ts';
import { offeringPageWords } from '../words/offeringPage.ts';

/**
 * The reasons of one link behind their number. Factors of mentions are multiplied, amounts of rankings added; what
 * speaks for a stance (·) is weighed apart.
 */
export function Reasons({ parts, sign }: { parts: readonly LinkReason[]; sign: '×' | '+' }) {
  const { language } = usePage();
  if (parts.length === 0) return <></>;
  return (
    <Disclosure summary={linkTextWords[language].why(parts.length)}>
      <ul class="reasons">
        {parts.map((part) => (
          <li>
            <span class="amount">
              {part.reason.startsWith('stance-') ? '·' : sign} {formatNumber(part.amount, language, 2)}
            </span>
            <span>
              {reasonInWords(part, language)}
              {part.surface && (
                <>
                  {': '}
                  <q>{part.surface}</q>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** A reason as a sentence of the reader's language. */
export function reasonInWords({ reason, about = '' }: LinkReason, language: Language): string {
  const { role, reason: sentences } = linkTextWords[language];
  const codes: Readonly<Record<string, string>> = { ...offeringPageWords[language].rule, ...role };
  return sentences[reason](reason === 'rule' || reason === 'role' ? (codes[about] ?? about) : about);
}
