export interface NoticeWords {
  /** What the school adds, per language; a language without words is absent. */
  texts: Record<string, string>;
  contact: string;
}

/** Whether two notices say the same to every family. */
export function sameWords(one: NoticeWords, other: NoticeWords): boolean {
  const langs = new Set([...Object.keys(one.texts), ...Object.keys(other.texts)]);
  return (
    one.contact === other.contact &&
    [...langs].every((lang) => (one.texts[lang] ?? '') === (other.texts[lang] ?? ''))
  );
}
