const PRONOUNS = '(?:(?:se|me|te|nos|os)?(?:los?|las?|les?)|se|me|te|nos|os)$';
const PLAIN = new RegExp(`^(.*?(?:[aeiáéí]r|[áé]ndo))${PRONOUNS}`);
const ORDERED = new RegExp(`^(.*[aeiouáéíóú][nd]?)${PRONOUNS}`);
const ACCENT = /[áéíóú]/;
const BASE: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

/**
 * The verb in front of glued-on pronouns: "revísele" → "revise", "quitárselo" → "quitar", "leyéndole" → "leyendo".
 * Spelling decides: with pronouns behind it, the stress that a verb keeps has to be written. Infinitives with one
 * pronoun ("leerle") show it by their r.
 */
export function unglued(lower: string): string | undefined {
  const verb = (PLAIN.exec(lower) ?? ORDERED.exec(lower))?.[1];
  if (!verb || verb.length < 3) return undefined;
  if (!ACCENT.test(verb)) return /[aei]r$/.test(verb) && verb.length > 3 ? verb : undefined;
  return verb.replace(/[áéíóú]/g, (sign) => BASE[sign] as string);
}
