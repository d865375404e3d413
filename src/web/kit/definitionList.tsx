import type { Child } from 'hono/jsx';
import { Missing } from './table.tsx';

/** Facts as term and value; `null` is shown as missing. */
export function DefinitionList({ entries }: { entries: readonly (readonly [term: string, value: Child])[] }) {
  return (
    <dl class="definitions">
      {entries.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value ?? <Missing />}</dd>
        </div>
      ))}
    </dl>
  );
}
