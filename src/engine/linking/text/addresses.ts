/**
 * Words inside web and mail addresses are names and name no concept: *Statist.se*, *www.kock.nu*, *svetsare@exempel.se*.
 * Looks only at what touches the words. `.net` and the like are left out: they are also skills.
 */
const GOES_ON = /^(?:\.(?:se|com|nu|org|eu)(?![\p{L}\p{N}])|@[\p{L}\p{N}])/u;
const BEGAN = /(?:www\.|[\p{L}\p{N}]@|:\/\/)$/u;

type RawAt = (start: number, end: number) => string;

/** True when the words from `start` to `end` are part of an address. */
export function isInAddress({ start, end }: { readonly start: number; readonly end: number }, rawAt: RawAt): boolean {
  const next = rawAt(end, end + 1);
  if ((next === '.' || next === '@') && GOES_ON.test(rawAt(end, end + 5))) return true;
  const previous = rawAt(Math.max(0, start - 1), start);
  if (previous !== '.' && previous !== '@' && previous !== '/') return false;
  return BEGAN.test(rawAt(Math.max(0, start - 4), start));
}
