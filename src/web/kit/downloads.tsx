import { tableWords } from '../words/table.ts';
import { hrefWith } from './href.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';

export const FORMATS = ['csv', 'xlsx', 'json', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** Links to the same list as a file: this page's address with `format` set. */
export function Downloads({ formats }: { formats: readonly Format[] }) {
  const { language, url } = usePage();
  const words = tableWords[language];
  return (
    <p class="downloads">
      <Icon name="download" />
      <span>{words.download}</span>
      {formats.map((format) => (
        <a href={hrefWith(url, { format, page: null })} aria-label={`${words.download} ${format.toUpperCase()}`}>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
