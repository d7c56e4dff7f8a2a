/** Letters that Unicode's own decomposition leaves alone, as people leave them out when they type a name. */
const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ھ: 'ه' },
};
const KNOWN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const SIGNS = /[\p{M}\p{Cf}\u0640]/gu;

/** A word as it is compared: without case, accents, vowel signs, lengthening or marks nobody sees. */
export function folded(word: string): string {
  const bare = (text: string) => text.normalize('NFKD').replace(SIGNS, '');
  return bare(bare(word).toLowerCase()).replace(KNOWN, (letter) => PLAIN[letter] as string);
}

/** The ways a name may be typed: "Müller" is "Muller" and "Mueller". */
export function spellings(name: string): string[] {
  const long = name.normalize('NFC').replace(/([äöü])/giu, '$1e');
  return [...new Set([folded(name), folded(long)])];
}

/** A word: what begins with a letter, with the signs on it. */
export const WORD = /\p{L}[\p{L}\p{M}\p{Cf}\u0640]*/gu;

/** The words of a text as they were written. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}
