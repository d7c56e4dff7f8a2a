import type { Child } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import { dirOf, nameOf } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';
import { relationWords } from '#people/register/pages/words.ts';
import { type Intent, type Texts, wordingFor } from '#rounds/rules/questions.ts';
import type { Kind, Nature } from '../rules/record.ts';
import type { Kept } from '../store/record.ts';

type Row = Kept[number];

/** What stands for the ids in a record: a child's and a teacher's name, a talk's day. */
export function namesIn(words: Words, record: Record<Kind, Kept>): ReadonlyMap<unknown, string> {
  return new Map([
    ...[...record.people, ...record.teachers].map((one) => [one.person_id, nameIn(one)] as const),
    ...record.talks.map((one) => [one.conference_id, momentIn(words, one.starts_at)] as const),
  ]);
}

const nameIn = (row: Row) => `${row.given_name} ${row.family_name}`.trim();

function momentIn(words: Words, value: unknown): string {
  const at = Temporal.Instant.from(String(value));
  return words.t('core.day-and-span', { day: words.date(at, 'date'), span: words.date(at, 'time') });
}

/** One value in the reader's words; undefined where nothing is kept, or what an id stands for is not in the record. */
export function shownValue(
  words: Words,
  names: ReadonlyMap<unknown, string>,
  row: Row,
  column: string,
  nature: Nature,
): Child | undefined {
  const value = column === 'name' ? nameIn(row) : row[column];
  if (value === null || value === undefined || value === '') return undefined;
  const text = String(value);
  const { t } = words;
  const of: Record<Nature, () => Child | undefined> = {
    said: () => <Said lang={String(row.lang ?? '')}>{text}</Said>,
    plain: () => <bdi>{text}</bdi>,
    number: () => words.number(Number(value)),
    moment: () => momentIn(words, value),
    day: () => words.date(Temporal.PlainDate.from(text), 'date'),
    lang: () => nameOf(text, words.lang),
    yes: () => t(value ? 'retention.record.yes' : 'retention.record.no'),
    child: () => named(names.get(value)),
    teacher: () => named(names.get(value)),
    talk: () => names.get(value),
    relation: () => relationWords(words, text),
    restriction: () => t(`restrictions.kind.${text as 'no-contact'}`),
    mode: () => t(`timetable.mode.${text as 'phone'}`),
    state: () => t(`retention.state.${text as 'open'}`),
    side: () => t(`retention.side.${text as 'home'}`),
    question: () => {
      const own = row.texts ? wordingFor(row.texts as Texts, words.lang, words.lang) : undefined;
      return own ? <Said lang={own.lang}>{own.text}</Said> : t(`rounds.bank.${text as Intent}`);
    },
    answer: () => t(`follow-through.answer.${text as 'well'}`),
  };
  return of[nature]();
}

const named = (name: string | undefined) => name && <bdi>{name}</bdi>;

/** What somebody wrote, as it was written, in its lines. */
function Said({ lang, children }: { lang: string; children: string }) {
  const lines = children.split('\n');
  return (
    <bdi lang={lang || undefined} dir={lang ? dirOf(lang) : 'auto'}>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </bdi>
  );
}
