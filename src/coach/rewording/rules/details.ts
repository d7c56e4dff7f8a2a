import type { Span } from './span.ts';

const month = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)\\p{L}*`;
const day = '\\p{Nd}{1,2}(?:st|nd|rd|th|º)?';
const year = '\\p{Nd}{4}';
const street =
  'street|st|road|rd|avenue|ave|lane|ln|drive|court|crescent|boulevard|blvd|terrace|square|close';
const calle = '(?:calle|c/|avenida|avda?|plaza|paseo|camino|carretera|urbanización)';
const small = '(?:de |del |la |las |los |el )*';

/** What can lead to somebody without being a name: addresses of every kind, numbers to call, days of birth. */
const PATTERNS = [
  /\[[^[\]]*\]|[[\]]/gu, // whatever stands in the brackets of our own marks
  /[^\s<>()[\],;:"“”«»]{0,80}@[^\s<>()[\],;:"“”«»]{0,80}/gu,
  /(?:https?:\/\/|www\.)[^\s<>[\]]+/giu,
  new RegExp(`${day}\\.? (?:de |of )?${month}\\.?,? (?:de |del )?${year}`, 'giu'),
  new RegExp(`${month}\\.? ${day},? ${year}`, 'giu'),
  /(?:born|birthday|nacid[oa]|nació|cumpleaños|cumple)[^.;!?]{0,20}?\p{Nd}[^.;!?,]{0,30}/giu,
  /\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}/gu,
  /\+?\(?\p{Nd}(?:[ \u00a0()./-]{0,3}\p{Nd}){6,}/gu,
  new RegExp(
    `(?<!\\p{Nd})\\p{Nd}{1,5}\\p{L}? (?:\\p{L}[\\p{L}'’.-]{0,30} ){1,3}(?:${street})(?!\\p{L})\\.?`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})${calle}\\.? ${small}[\\p{L}'’ -]{2,40}?,? ?(?:n[.ºo°]? ?)?\\p{Nd}{1,5}\\p{L}?(?!\\p{L})`,
    'giu',
  ),
  /\p{Lu}\p{L}{0,30}(?:straße|strasse|gasse|platz|weg) \p{Nd}{1,5}\p{L}?(?!\p{L})/gu,
  /(?<![\p{L}\p{Nd}])[A-Z]{1,2}\p{Nd}[A-Z\p{Nd}]? ?\p{Nd}[A-Z]{2}(?![\p{L}\p{Nd}])/gu,
  /(?<![\p{L}\p{Nd}])(?=\p{Nd}{0,30}\p{L})(?=[\p{L}\p{Nd}]{5})(?:\p{L}{0,30}\p{Nd}){2}[\p{L}\p{Nd}]*/gu,
  /\p{Nd}{5,}/gu,
];

/** Every such place of a text; some may overlap (see inOrder). */
export function detailsIn(text: string): Span[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      ...{ start: index, end: index + found.length, kind: 'detail' as const },
      key: `detail ${found}`,
    })),
  ).filter(({ start, end }) => end > start);
}
