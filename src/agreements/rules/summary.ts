import type { Temporal } from 'temporal-polyfill';
import { isolated, type Words } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import type { Commitment, Side } from './terms.ts';

/** What a summary is made of; from a stored version, or from a draft about to become one. */
export interface Summed {
  childGiven: string;
  teacherName: string;
  glow: string;
  goal: string | null;
  noGoalBecause: string | null;
  commitments: Commitment[];
  promises: { what: string; lang: string; dueAt: Temporal.Instant; done: boolean }[];
  checkInOn: Temporal.PlainDate;
  lang: string;
  /** 1 for the talk itself, more for a revision. */
  version: number;
}

/** A part of the message, before it becomes a mail or a preview: both are made from the same. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'box'; title: string; lang: string; lines: Line[]; writtenIn: string | undefined };

/** What a person wrote, and in the reader's own words what belongs to it: by when it is promised. */
export interface Line {
  text: string;
  /** Where it differs from its box's: a promise made with an earlier version. */
  lang?: string;
  note?: string;
}

export interface Summary {
  subject: string;
  parts: Part[];
  /** The words of the one link. */
  link: string;
  last: string;
}

const order: Side[] = ['school', 'home', 'student'];

/** The summary in the reader's words; what people wrote stays in the language in which it was written, and is labelled. */
export function summaryFor(words: Words, said: Summed): Summary {
  const { t } = words;
  const child = isolated(said.childGiven);
  const teacher = isolated(said.teacherName);
  const writtenIn = labelFor(words, said.lang);
  const box = (title: string, lines: Line[]): Part[] =>
    lines.length > 0 ? [{ kind: 'box', title, lang: said.lang, lines, writtenIn }] : [];
  const done = said.version > 1 ? 'revised' : 'closed';
  return {
    subject: t(`agreements.summary.subject.${done}`, { child: said.childGiven }),
    parts: [
      { kind: 'text', text: t(`agreements.summary.thanks.${done}`, { child }) },
      ...box(t('agreements.glow', { child }), [{ text: said.glow }]),
      ...(said.goal === null
        ? box(t('agreements.no-goal'), [{ text: said.noGoalBecause ?? '' }])
        : box(t('agreements.our-goal'), [{ text: said.goal }])),
      ...order.flatMap((side) =>
        box(
          t(`agreements.side.${side}`, { child }),
          said.commitments.filter((c) => c.side === side).map((c) => ({ text: line(c) })),
        ),
      ),
      ...box(
        t('agreements.promised-by', { teacher }),
        inOrder(said.promises).map((p) => ({ text: p.what, lang: p.lang, note: promiseState(words, p) })),
      ),
      {
        kind: 'text',
        text: t('agreements.summary.check-in', { teacher, day: words.date(said.checkInOn, 'day') }),
      },
    ],
    link: t('agreements.summary.link'),
    last: t('agreements.summary.last'),
  };
}

/** What is due first stands first: in the preview as in the mail, whatever order they were typed in. */
function inOrder<P extends { dueAt: Temporal.Instant; what: string }>(promises: readonly P[]): P[] {
  const first = (a: P, b: P) =>
    a.dueAt.epochMilliseconds - b.dueAt.epochMilliseconds || (a.what < b.what ? -1 : 1);
  return [...promises].sort(first);
}

/** What, when, where: in the writer's own words, so only a dash stands between them. */
function line({ what, when, where }: Commitment): string {
  return `${what} – ${[when, where].filter(Boolean).join(', ')}`;
}

/** "done", or by when: never "late". */
export function promiseState(words: Words, promise: { dueAt: Temporal.Instant; done: boolean }): string {
  return promise.done
    ? words.t('agreements.promise.done')
    : words.t('agreements.promise.by', { day: words.date(words.dayOf(promise.dueAt), 'day') });
}
