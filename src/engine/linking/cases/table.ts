/** One case: a text, and the mentions to be found in it, each as its surface and the label it is linked to. */
export interface Case {
  readonly text: string;
  readonly mentions: readonly (readonly [surface: string, label: string])[];
}

/**
 * Reads a case table, one line a case: `text | surface → label; surface → label`. Where the surface is the text it
 * may be left out; nothing after the line means that nothing is to be found.
 */
export function table(lines: string): readonly Case[] {
  return lines.split('\n').flatMap((line) => {
    const [text = '', found = ''] = line.split('|').map((cell) => cell.trim());
    if (text === '') return [];
    const mentions = found.split(';').flatMap((mention) => {
      const [surface, label] = mention.includes('→')
        ? mention.split('→').map((part) => part.trim())
        : [text, mention.trim()];
      return label ? [[surface || text, label] as const] : [];
    });
    return [{ text, mentions }];
  });
}
