import { kept } from '#core/kept.ts';
import type { Lang } from '#core/words/langs.ts';
import { type TimeStyle, Words } from '#core/words/words.ts';
import { instant } from '../rules/grid.ts';

const labellers = kept(200, (key: string) => {
  const [lang, timeZone, style] = key.split(' ') as [Lang, string, TimeStyle];
  const words = new Words(lang, timeZone);
  return kept(20_000, (ms: number) => words.date(instant(ms), style));
});

/** Says instants in milliseconds. Hundreds stand on a page, the same on every family's: what was said once is kept. */
export function labeller({ lang, timeZone }: Words, style: TimeStyle): (ms: number) => string {
  return labellers(`${lang} ${timeZone} ${style}`);
}

export function label(words: Words, ms: number, style: TimeStyle): string {
  return labeller(words, style)(ms);
}
