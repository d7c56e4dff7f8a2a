import { existsSync, readFileSync } from 'node:fs';

/** Texts that broke other programs, in every way a text can be strange. */
const own = [
  "<script>alert('x')</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(1)</script>',
  '</title><svg/onload=alert(1)>',
  '&lt;b&gt; &amp;amp; &#39; &nbsp; &copy',
  "Robert'); DROP TABLE agreement;--",
  '{count, plural} {{x}} #{y} %s %n %d \\u0041 \\x41',
  '{name} {0} <b>{child}</b>',
  'ليلى تحب القراءة بصوت عالٍ',
  '\u202eright to left override\u202c and \u2066isolates\u2069',
  '\u200bzero\u200dwidth\ufeff and soft\u00adhyphen',
  '👩‍👧‍👦 family 🏳️‍🌈 flags 🇩🇪',
  '👩‍👧‍👦'.repeat(27),
  'ก'.repeat(300),
  'محمد'.repeat(75),
  'two\nlines\r\nand\rmore\ttabs\u2028and separators\u2029',
  'a\u0000null',
  '\ud800 a half \udc00 and a wrong pair \udc00\ud800',
  'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  'null undefined NaN -1E+02 0x0 ../../etc/passwd',
  '=HYPERLINK("http://x","y")',
  '@SUM(1+1)|cmd',
  '-2+3',
  'javascript:alert(1)',
  'http://evil.example/?a=b&c=d',
  'e\u0301 and \u00e9 are not made one',
  'İstanbul ıI ß ſ ǅ ﬁ',
  '  spaces at both ends  ',
  '\u3000ideographic space\u3000',
  '__proto__',
  'constructor',
  '١٢٣٤ and १२३',
  '%E0%A4%A %00 %zz +plus+',
  '\u0007bell\u001b[31mescape\u0085next line\u009f',
];

/** Ours, and those of a JSON file with an array of texts that NASTY_STRINGS names. */
export function nastyTexts(): string[] {
  const named = process.env.NASTY_STRINGS;
  const more: string[] = named && existsSync(named) ? JSON.parse(readFileSync(named, 'utf8')) : [];
  return [...new Set([...own, ...more])];
}

/** What the program keeps of a text: no NUL, no half characters, one kind of line end. Everything else stays. */
export function kept(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n');
}

/** Nonsense for any field whatever it is for: dates, times, numbers, ids, choices. */
export const nonsense: readonly string[] = [
  '',
  ' ',
  '\0',
  '\ud800',
  '0',
  '-1',
  '1.5',
  '1e309',
  '99999',
  '999999999999999',
  '99999999999999999999999',
  'NaN',
  'null',
  '[]',
  '{"a":1}',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-13-01',
  '+275760-09-13',
  '-000001-01-01',
  '24.11.2026',
  '2026-03-29',
  '2026-10-25',
  '2026-11-24T15:00:00Z',
  '25:00',
  '24:00',
  '02:30',
  '2:30',
  '12:00:60',
  '٢٠٢٦-١١-٢٤',
  'true',
  'on',
  '__proto__',
  'toString',
  'xx',
  'en-',
  'EN',
  '../../../etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '/family\r\nset-cookie: a=b',
  'https://evil.example/family',
  '0190a0b0-0000-7000-8000-000000000000',
  '0190A0B0-0000-7000-8000-00000000000F',
  '0190a0b0-0000-7000-8000-00000000000',
  '{0190a0b0-0000-7000-8000-000000000000}',
  'a@b',
  'a@b.example\nbcc: c@d.example',
  'x'.repeat(100_000),
  'ع'.repeat(30_000),
];
