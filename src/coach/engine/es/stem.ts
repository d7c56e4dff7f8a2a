import { unglued } from './clitics.ts';
import { fold } from './fold.ts';
import forms from './forms.json' with { type: 'json' };

const WHOLE = new Set(forms.whole.split(' '));
const UNACCENTED = new Map(
  [...WHOLE].filter((word) => !WHOLE.has(fold(word))).map((word) => [fold(word), word]),
);
const VERBS = new Map(
  Object.entries(forms.verbs).flatMap(([verb, list]) => list.split(' ').map((form) => [form, verb] as const)),
);
const TAILS = forms.tails.split(' ').sort((a, b) => b.length - a.length);
const SHORTEST = 3;

/**
 * Brings the forms of a Spanish word together: "entrega", "entregó", "entregarlas", "entregando" → "entreg". A light
 * cousin of Porter's Snowball stemmer for Spanish (2001), with the vowels that change under stress ("cuenta", "contar")
 * and the spellings that keep a sound ("busca", "busque") made one.
 */
export function stem(lower: string): string {
  if (WHOLE.has(lower)) return lower;
  const whole = UNACCENTED.get(lower);
  if (whole) return whole;
  const verb = VERBS.get(lower) ?? VERBS.get(fold(lower));
  if (verb) return verb;
  const free = unglued(lower);
  if (free) return VERBS.get(free) ?? root(free);
  return root(fold(lower));
}

function root(word: string): string {
  const short = word.endsWith('mente') && word.length > 8 ? word.slice(0, -5) : word;
  const tail = TAILS.find((end) => short.endsWith(end) && short.length - end.length >= SHORTEST);
  const cut = tail ? short.slice(0, -tail.length) : short;
  return sounds(cut);
}

function sounds(cut: string): string {
  const end = cut.replace(/qu$/, 'c').replace(/gu$/, 'g').replace(/z$/, 'c');
  return end.length > SHORTEST ? end.replace('ue', 'o').replace('ie', 'e') : end;
}
