const SIGNS: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ü: 'u' };

/** Leaves the accents out, as hurried hands do; "ñ" is a letter of its own and stays. */
export function fold(lower: string): string {
  return lower.normalize('NFC').replace(/[áéíóúü]/g, (sign) => SIGNS[sign] as string);
}
