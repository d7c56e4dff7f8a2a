import type { Model } from '../model/model.ts';
import type { Because } from './reasons.ts';

/** Why a wish could not be granted even in an empty school; undefined where it could. */
export function impossibleBecause(model: Model, wish: number): Because | undefined {
  const { problem, slots } = model;
  const row = model.open.subarray(wish * slots, (wish + 1) * slots);
  if (row.includes(1)) return undefined;
  const who = [...(model.wishTeachers[wish] as Int32Array)];
  const without = who.filter((t) => !model.teacherOpen.subarray(t * slots, (t + 1) * slots).includes(1));
  if (without.length > 0)
    return { kind: 'teacher-has-no-hours', who: without.map((t) => problem.teachers[t]?.id ?? ''), slots: 0 };
  const family = problem.families[model.wishFamily[wish] as number];
  if (family?.windows?.length === 0) return { kind: 'family-has-no-time', who: [family.id], slots: 0 };
  const language = model.wishLanguage[wish] as number;
  if (language >= 0) {
    const speakers = [...(model.speakers[language] as Int32Array)];
    if (speakers.length === 0)
      return { kind: 'nobody-speaks-the-language', who: [model.languages[language] as string], slots: 0 };
    const hours = speakers.some((i) =>
      model.interpreterOpen.subarray(i * slots, (i + 1) * slots).includes(1),
    );
    if (!hours)
      return {
        kind: 'interpreter-has-no-time',
        who: speakers.slice(0, 10).map((i) => problem.interpreters[i]?.id ?? ''),
        slots: 0,
      };
  }
  return { kind: 'no-common-time', who: who.map((t) => problem.teachers[t]?.id ?? ''), slots: 0 };
}
