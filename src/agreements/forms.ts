import type { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';
import { plainDate } from '#core/forms/dates.ts';
import { readForm, requiredText } from '#core/forms/form.ts';
import { saysInWords, saysSomething } from '#core/forms/says.ts';
import type { Typed } from '#core/http/typed.ts';
import { type Draft, places, rows } from './rules/problems.ts';
import { promiseKinds, type Terms } from './rules/terms.ts';

/** What was typed, field by field, exactly as it was: what a draft keeps. */
export type Fields = Record<string, string>;

const single = [
  'outcome',
  'goal',
  'noGoalBecause',
  'glow',
  'growNeed',
  'growStep',
  'valueName',
  'valueTie',
  'checkInOn',
  'lang',
];

/** The name of every control of the form, in its order. */
export const fieldNames: string[] = [
  ...single,
  ...places.flatMap(({ side, row }) => [`${side}${row}-what`, `${side}${row}-when`, `${side}${row}-where`]),
  ...rows('promise').flatMap((row) => [`promise${row}-kind`, `promise${row}-what`, `promise${row}-on`]),
];

/** Long enough for anything a person types, short enough that nobody fills the database with one form. */
const keptAtMost = 20_000;

/** Only the form's own fields, each as typed. */
export function fieldsOf(typed: Typed): Fields {
  return Object.fromEntries(fieldNames.map((name) => [name, typed.text(name).slice(0, keptAtMost)]));
}

/** "That is not how I remember it", in a family's own words. */
export const correctionForm = v.object({ body: requiredText(4000) });

const day = v.object({ on: plainDate });
function dateOf(text: string | undefined): Temporal.PlainDate | null {
  const read = readForm(day, { on: text ?? '' });
  return read.ok ? read.value.on : null;
}

/** @param neutralReason said for "no goal today" when the round does not ask for a reason; '' where it does */
export function draftFrom(fields: Fields, neutralReason = ''): Draft {
  const at = (name: string) => (fields[name] ?? '').trim();
  return {
    outcome: outcomeOf(at('outcome'), at('goal'), at('noGoalBecause')),
    goal: at('goal'),
    noGoalBecause: saysInWords(at('noGoalBecause')) ? at('noGoalBecause') : neutralReason,
    glow: at('glow'),
    growNeed: at('growNeed'),
    growStep: at('growStep'),
    valueName: at('valueName'),
    valueTie: at('valueTie'),
    commitments: places.map(({ side, row }) => ({
      side,
      row,
      what: at(`${side}${row}-what`),
      when: at(`${side}${row}-when`),
      where: at(`${side}${row}-where`),
    })),
    promises: rows('promise').map((row) => ({
      row,
      kind: promiseKinds.find((kind) => kind === at(`promise${row}-kind`)) ?? '',
      what: at(`promise${row}-what`),
      on: dateOf(at(`promise${row}-on`)),
      onTyped: at(`promise${row}-on`),
    })),
    checkInOn: dateOf(at('checkInOn')),
  };
}

/** What was chosen; where nobody chose, what was written says it, unless both were written. */
function outcomeOf(chosen: string, goal: string, reason: string): Draft['outcome'] {
  if (chosen === 'goal' || chosen === 'no-goal') return chosen;
  if (saysSomething(goal) === saysSomething(reason)) return '';
  return saysSomething(goal) ? 'goal' : 'no-goal';
}

/** The terms of a draft in which `problemsOf` found nothing. @throws when it would have found something */
export function termsFrom(draft: Draft, lang: string): Terms {
  if (!draft.checkInOn) throw new Error('A draft with problems has no terms.');
  const { glow, growNeed, growStep, valueName, valueTie, checkInOn } = draft;
  return {
    ...{ glow, growNeed, growStep, valueName, valueTie, checkInOn, lang },
    goal: draft.outcome === 'goal' ? draft.goal : '',
    noGoalBecause: draft.outcome === 'goal' ? '' : draft.noGoalBecause,
    commitments: draft.commitments
      .filter((c) => saysSomething(c.what))
      .map(({ side, what, when, where }) => ({ side, what, when, where })),
    promises: draft.promises.flatMap((p) =>
      saysSomething(p.what) && p.kind
        ? [{ kind: p.kind, what: p.what, on: p.kind === 'date' ? p.on : null }]
        : [],
    ),
  };
}

/** The form filled with terms that stand: for a revision. Promises made earlier keep their own list. */
export function fieldsFrom(
  terms: Omit<Terms, 'promises' | 'checkInOn'>,
  checkInOn: Temporal.PlainDate,
): Fields {
  const { goal, noGoalBecause, glow, growNeed, growStep, valueName, valueTie } = terms;
  const fields: Fields = { goal, noGoalBecause, glow, growNeed, growStep, valueName, valueTie };
  fields.lang = terms.lang;
  fields.outcome = goal ? 'goal' : 'no-goal';
  fields.checkInOn = checkInOn.toString();
  const used: Record<string, number> = {};
  for (const c of terms.commitments) {
    const row = (used[c.side] ?? 0) + 1;
    used[c.side] = row;
    Object.assign(fields, {
      [`${c.side}${row}-what`]: c.what,
      [`${c.side}${row}-when`]: c.when,
      [`${c.side}${row}-where`]: c.where,
    });
  }
  return fields;
}
