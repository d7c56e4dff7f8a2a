/** A name as compared: letters and digits only, in lower case, accents folded. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * How many single-letter slips (missing, extra, wrong, two swapped) lie between two words; stops counting above `limit`.
 * Optimal string alignment, a restricted Damerau–Levenshtein distance (Damerau 1964).
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const digits = (word: string) => word.replace(/\D/g, '');

/**
 * The one candidate that `written` is a misspelling of, or null when none is near or two are equally near.
 * Words under four letters are never guessed, and `email2` is not a misspelt `email`.
 */
export function nearest<T extends string>(written: string, candidates: readonly T[]): T | null {
  const word = plain(written);
  if (word.length < 4) return null;
  const limit = word.length <= 7 ? 1 : 2;
  let best: T | null = null;
  let least = limit + 1;
  let tied = false;
  for (const candidate of candidates) {
    const name = plain(candidate);
    if (name.length < 4 || digits(name) !== digits(word)) continue;
    const count = slips(word, name, limit);
    if (count < least) {
      best = candidate;
      least = count;
      tied = false;
    } else if (count === least && best !== null) tied = true;
  }
  return tied ? null : best;
}
