import forms from './forms.json' with { type: 'json' };

const pairs = (list: string) => list.split(' ').map((pair) => pair.split(':') as [string, string]);
const PAST = new Map(pairs(forms.past));
const IRREGULAR = new Map([...PAST, ...pairs(forms.part)]);
const KEPT = new Set(
  'this his its is was has as us yes less always news class miss ms mrs dress guess bus plus process focus need feed speed indeed red bed led thing sing king ring bring spring during morning evening nothing something anything everything being used himself herself'.split(
    ' ',
  ),
);

/** True of "wrote" and "built": verbs that hide their past. */
export function isPast(lower: string): boolean {
  return PAST.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !KEPT.has(lower));
}

/**
 * Brings the forms of an English word together, "practises", "practising", "practiced" → "practis". A light cousin of
 * Porter's stemmer (1980): endings of inflection only, so that "careful" and "careless" stay apart.
 */
export function stem(lower: string): string {
  const known = IRREGULAR.get(lower);
  const word = known ?? lower;
  if (word.length < 4 || (KEPT.has(word) && !known)) return word;
  return ending(inflection(word));
}

function inflection(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing') && word.length > 5) return undoubled(word.slice(0, -3));
  if (word.endsWith('ed') && word.length > 4) return undoubled(word.slice(0, -2));
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/[sui]s$/.test(word)) return word.slice(0, -1);
  return word;
}

function undoubled(word: string): string {
  const last = word.at(-1);
  return last === word.at(-2) && !'lsz'.includes(last ?? '') ? word.slice(0, -1) : word;
}

function ending(word: string): string {
  if (word.length > 3 && word.endsWith('e')) return ending2(word.slice(0, -1));
  if (word.length > 3 && word.endsWith('y')) return `${word.slice(0, -1)}i`;
  return ending2(word);
}

/** British and American spellings: "practice" and "practise", "behaviour" and "behavior". */
function ending2(word: string): string {
  if (word.endsWith('ll')) return word.slice(0, -1);
  if (word.endsWith('our') && word.length > 5) return `${word.slice(0, -3)}or`;
  return word.replace(/(?:practis|practic)$/, 'practic').replace(/is$/, word.length > 5 ? 'iz' : 'is');
}
