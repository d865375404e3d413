import { partWords } from '../words/parts.ts';
import { usePage } from './page.ts';

/** A link to give to somebody, in a field to copy from; with JavaScript also a button that copies. */
export function CopyLink({ id, label, href }: { id: string; label: string; href: string }) {
  const { language } = usePage();
  const words = partWords[language];
  return (
    <copy-link class="copy-link" button-text={words.copyLink} done-text={words.copied}>
      <label for={id}>{label}</label>
      <input id={id} class="input input-full" type="text" readonly value={href} />
    </copy-link>
  );
}
