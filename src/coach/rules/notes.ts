import type { Context, Finding, Phrase, Range } from '../engine/findings.ts';
import { hash } from '../engine/hash.ts';
import { type Around, type Ask, asksFor } from './asks.ts';

/** One thing beside a field: what the coach noticed in the wording, or what it asks for. */
export interface Note {
  /** The same for the same sentence and label: what "keep as it is" is remembered by. */
  id: string;
  /** What else was noticed in the same words, by the same names. */
  also: string[];
  about: Finding['label'] | Ask;
  why: Phrase;
  suggestions: Phrase[];
  /** The marked words and the sentence a suggestion would stand in for; an ask is about the whole text. */
  range?: Range;
  sentence?: Range;
}

/** What fills the sentence of why; the writer's own words cannot reorder it (Unicode FSI/PDI). */
export function reasonIn({ why }: Note): Phrase['values'] {
  return Object.fromEntries(Object.entries(why.values).map(([name, said]) => [name, `\u2068${said}\u2069`]));
}

/** The notes beside a field: first what was noticed, in the order of the text, then what is asked. */
export function notesOf(text: string, findings: Finding[], asks: Ask[]): Note[] {
  return [
    ...oneAPlace(findings),
    ...asks.map((ask) => ({
      ...{ id: `${ask}-${hash(text).toString(36)}`, also: [], about: ask, suggestions: [] },
      why: { key: `coach.ask.${ask}`, values: {} },
    })),
  ];
}

/** What names a wording helps more than what says that something is missing beside it; then the surest. */
const byHelp = (a: Finding, b: Finding): number =>
  Number(a.label === 'deficit') - Number(b.label === 'deficit') || b.sureness - a.sureness;

/** Words are noted once: by what helps most with them. Whoever keeps them as they are keeps them for the rest, too. */
function oneAPlace(findings: Finding[]): Note[] {
  const notes: (Note & { range: Range })[] = [];
  for (const finding of [...findings].sort(byHelp)) {
    const { id, label, why, suggestions, range, sentence } = finding;
    const same = notes.find((note) => note.range[0] < range[1] && range[0] < note.range[1]);
    if (same) same.also.push(id);
    else notes.push({ id, also: [], about: label, why, suggestions, range, sentence });
  }
  return notes.sort((a, b) => a.range[0] - b.range[0]);
}

/**
 * Findings that the fields beside this one have not answered already: a difficulty with its next step in the next field
 * is no bare failing, praise whose place and time stand beside it is no generic praise, and a question praises nobody.
 */
export function stillOpen(findings: Finding[], around: Around, context: Context): Finding[] {
  const isFilled = (text: string | undefined) => (text ?? '').trim() !== '';
  const answered = new Set<Finding['label']>();
  if (isFilled(around.step) || isFilled(around.need)) answered.add('deficit');
  if (context === 'question' || (isFilled(around.where) && isFilled(around.when))) answered.add('vague');
  return findings.filter(({ label }) => !answered.has(label));
}

/** A beginning that was put in and not yet filled: its writer is in the middle of it. */
const OPEN_BLANK = /(^|\s)…/;

/** Everything there is to say about a field, by whatever reads it. @param isKept what its writer keeps as it is */
export function notesOn(
  read: (text: string, context: Context, lang: string) => Finding[],
  text: string,
  context: Context,
  lang: string,
  around: Around = {},
  isKept: (id: string) => boolean = () => false,
): Note[] {
  const findings = stillOpen(read(text, context, lang), around, context).filter(
    ({ id, sentence }) => !isKept(id) && !OPEN_BLANK.test(text.slice(...sentence)),
  );
  const asks = asksFor(context, text, around, lang);
  return notesOf(text, findings, asks).filter(({ id }) => !isKept(id));
}
