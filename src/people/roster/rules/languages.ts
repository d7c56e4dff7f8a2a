/** Languages that offices write by name; their names come from the runtime, in three languages and in their own. */
export const LANGUAGES: readonly string[] = (
  'am ar bn bs my ceb chr chk cs da de dv el en es fa fi fil fr gu ha he hi hmn hr ht hu hy id ig ilo it ja ka kar kk km kn ko ku' +
  ' ky lo lt lv mh ml mn mr ms mt nb ne nl no nv om pa pl ps pt ro ru rw si sk sl sm so sq sr sv sw ta te tg th ti tl to tr' +
  ' uk ur uz vi yi yo zh zu'
).split(' ');

/** ISO 639-2 codes with three letters, as state systems write them, where the runtime does not shorten them itself. */
const BIBLIOGRAPHIC: Readonly<Record<string, string>> = {
  alb: 'sq',
  arm: 'hy',
  bur: 'my',
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  geo: 'ka',
  ger: 'de',
  gre: 'el',
  may: 'ms',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
};

const EXTRA: Readonly<Record<string, string>> = {
  castilian: 'es',
  farsi: 'fa',
  mandarin: 'zh',
  cantonese: 'yue',
  'chinese (simplified)': 'zh-Hans',
  'chinese (traditional)': 'zh-Hant',
  tagalog: 'tl',
  'haitian creole': 'ht',
  dari: 'fa-AF',
};

const fold = (name: string) => name.normalize('NFC').toLocaleLowerCase('en').trim();

const BY_NAME: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>();
  for (const code of LANGUAGES) {
    for (const reader of ['en', 'es', 'ar', code]) {
      const name = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(code);
      if (name && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(EXTRA)) names.set(name, code);
  return names;
})();

/** A language from a code (`es`, `es-MX`, `spa`) or a name (`Spanish`, `Español`, `الإسبانية`), as a BCP 47 tag; else null. */
export function readLanguage(cell: string): string | null {
  const written = fold(cell);
  const named = BY_NAME.get(written) ?? BIBLIOGRAPHIC[written];
  if (named) return named;
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/.test(written)) return null;
  try {
    const tag = Intl.getCanonicalLocales(written.replaceAll('_', '-'))[0] ?? '';
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
    return known ? tag : null;
  } catch {
    return null;
  }
}
