/** Words that hold sentences together: the surest sign of a language, and no two of ours share many. */
const BINDING: Record<string, string> = {
  en: 'the and to of is in that he she his her with for they not was it at has have when are this from but needs an',
  es: 'el la los las de que y en un una es con por para no se su sus le lo del al cuando pero muy ha como más',
};

/** The same of languages that nobody here can read but many write, less what is also a word of ours. */
const UNREAD: string[] = [
  'et il elle ne pas est des du une les à dans avec pour qui ses au aux sont mais être très où chez', // French
  'und der das nicht ist ein eine mit er sie zu für auf dem von auch wird nie aber', // German
  'não ele ela uma em os dos são muito também à é na nem', // Portuguese
  'non il che di è della gli sono alla nel anche ma mai', // Italian
  've bir bu için çok değil ile hiç ama', // Turkish
  'nie jest się że oraz ale nigdy', // Polish
  'het een niet zijn haar voor maar ook hij', // Dutch
];

const isIn = (list: string) => {
  const known = new Set(list.split(' '));
  return (word: string) => known.has(word);
};
const sets = Object.entries(BINDING).map(([lang, list]) => ({ lang, has: isIn(list) }));
const unread = UNREAD.map(isIn);
const ENOUGH = 2_000;

/**
 * The language somebody writes in, among those that can be read; undefined: none of them, so be silent. What the page
 * says wins, unless the text clearly says otherwise: many write in another language than they read the pages in.
 * @param said the language the field or the page is in, as a BCP 47 tag
 */
export function languageOf(text: string, said: string, readable: string[]): string | undefined {
  const start = text.slice(0, ENOUGH).toLowerCase();
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || latin * 2 < letters) return undefined;
  const spoken = start.match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = sets
    .filter(({ lang }) => readable.includes(lang))
    .map(({ lang, has }) => ({ lang, count: spoken.filter(has).length }))
    .sort((a, b) => b.count - a.count);
  const [best] = counts;
  const others = Math.max(...unread.map((has) => spoken.filter(has).length));
  if (others >= 2 && others > (best?.count ?? 0) * 2) return undefined;
  const own = said.toLowerCase().split('-')[0] as string;
  if (!readable.includes(own)) return best && best.count > 0 ? best.lang : undefined;
  const ours = counts.find(({ lang }) => lang === own)?.count ?? 0;
  return best && best.count >= 3 && best.count > ours * 2 ? best.lang : own;
}
