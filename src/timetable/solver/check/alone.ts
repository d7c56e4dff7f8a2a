import type { Problem, Span } from '../problem/problem.ts';
import { type Broken, broken } from './broken.ts';
import type { Seen } from './seen.ts';

/** Rules that one talk can break all by itself: where it stands, whose hours it needs, who interprets. */
export function brokenAlone(problem: Problem, one: Seen): Broken[] {
  const found: Broken[] = [];
  const mode = one.wish.mode ?? 'person';
  const holds = (spans: Span[]) =>
    spans.some(
      (span) =>
        span.day === one.placement.day &&
        span.from <= one.from &&
        one.to <= span.to &&
        (!span.modes || span.modes.includes(mode)),
    );
  const touches = (spans: Span[]) =>
    spans.some((span) => span.day === one.placement.day && span.from < one.to && one.from < span.to);

  if (!onSlot(problem, one)) found.push(broken('on-slot', [one]));
  for (const teacher of one.teachers) {
    if (!holds(teacher.hours) || touches(teacher.breaks ?? []))
      found.push(broken('teacher-hours', [one], teacher.id));
  }
  if (one.family.windows && !holds(one.family.windows))
    found.push(broken('family-window', [one], one.family.id));
  const { language } = one.family;
  const needed =
    language !== undefined && !one.teachers.some(({ languages }) => languages?.includes(language));
  const speaks = language !== undefined && one.interpreter?.languages.includes(language);
  if (needed !== (one.interpreter !== undefined) || (needed && !speaks))
    found.push(broken('interpreter', [one], one.interpreter?.id ?? one.family.id));
  if (one.interpreter && !holds(one.interpreter.hours))
    found.push(broken('interpreter-hours', [one], one.interpreter.id));
  return found;
}

function onSlot({ days, slotMinutes }: Problem, { placement, from, to }: Seen): boolean {
  const day = days.find(({ id }) => id === placement.day);
  return day !== undefined && from >= day.from && to <= day.to && (from - day.from) % slotMinutes === 0;
}
