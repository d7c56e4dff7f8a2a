/** Words that would name a second time what has a name in this language already, and the name it has. */
const settled: Record<string, [second: RegExp, first: string][]> = {
  es: [
    [/\boficinas?\b/iu, 'secretaría'],
    [/\b(colegio|centro)s?\b/iu, 'escuela'],
    [/\b(charla|reunión|entrevista)/iu, 'conversación'],
    [/\bcompromisos?\b/iu, 'promesa'],
  ],
  ar: [
    [/سكرتاري/u, 'مكتب المدرسة'],
    [/معلّم/u, 'معلم'],
    [/محادثة|اجتماع/u, 'لقاء'],
    [/تعهّ?د/u, 'وعد'],
  ],
};

/** Whoever reads two words for one thing looks for two things. @returns each second name, with the one to use */
export function secondNames(lang: string, text: string): { second: string; first: string }[] {
  return (settled[lang] ?? []).flatMap(([second, first]) => {
    const found = second.exec(text)?.[0];
    return found ? [{ second: found, first }] : [];
  });
}
