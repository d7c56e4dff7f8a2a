import { unglued } from './clitics.ts';
import forms from './forms.json' with { type: 'json' };

const STRONG = new Set(
  'dijo hizo fue tuvo pudo puso quiso vino trajo supo dio vio hubo estuvo anduvo expuso propuso tradujo obtuvo sostuvo mantuvo rio dijeron hicieron tuvieron pusieron vinieron trajeron dieron vieron'.split(
    ' ',
  ),
);
const OWN = new Set('hice puse dije tuve vine vi di fui pude supe quise traje'.split(' '));
const IRREGULAR = new Set(Object.values(forms.verbs).join(' ').split(' '));

/** What the ending of a Spanish word says: who did it and when, an order, how. "X" where it says nothing. */
export function shapeOfVerb(lower: string): string {
  if (STRONG.has(lower) || /.{2}(?:ó|aron|ieron|yeron)$/.test(lower)) return 'PAST';
  if (OWN.has(lower) || (/.{3}[éí]$/.test(lower) && !IRREGULAR.has(lower))) {
    return lower.endsWith('ré') && lower.length > 4 ? 'WILL' : 'IDID';
  }
  if (/.{3}(?:ando|iendo|yendo)$/.test(lower)) return 'ING';
  if (/.{4}mente$/.test(lower)) return 'LY';
  if (/.{3}[aei]mos$/.test(lower)) return 'WEDO';
  if (/.{3}(?:rá|rán)$/.test(lower)) return 'WILL';
  if (/.{2}[aei]r(?:ía|ían)$/.test(lower)) return 'WOULD';
  if (/.{2}(?:ía|ían)$/.test(lower)) return 'USED';
  if (/.{3}(?:aba|aban)$/.test(lower)) return 'USED';
  if (isCommand(lower)) return 'CMD';
  if (/.{2}[aei]r(?:se|le|lo|la|les|los|las|me|te|nos)?$/.test(lower)) return 'TODO';
  if (/.{3}[ai]d[oa]s?$/.test(lower)) return 'DONE';
  return 'X';
}

/** "revísele", "pónganlo": a stressed verb with pronouns behind it that is neither infinitive nor gerund. */
export function isCommand(lower: string): boolean {
  if (!/[áéíóú]/.test(lower)) return false;
  const verb = unglued(lower);
  return verb !== undefined && !/(?:[aei]r|ndo)$/.test(verb);
}
