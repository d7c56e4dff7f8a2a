import { langs, nameOf } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';

/** What the fields of planning are called, by their names: each means the same wherever it stands. */
export function labelsOf({ t, lang: reader }: Words): Record<string, string> {
  const wordings = langs.map((lang) => [lang, t('rounds.questions.in', { language: nameOf(lang, reader) })]);
  return {
    name: t('rounds.basics.name'),
    schoolId: t('rounds.basics.school'),
    opensOn: t('rounds.basics.opens-on'),
    // "at" stands beside its day on the page, and alone in a list
    opensAt: `${t('rounds.basics.opens-on')} · ${t('rounds.basics.opens-at')}`,
    closesOn: t('rounds.basics.closes-on'),
    closesAt: `${t('rounds.basics.closes-on')} · ${t('rounds.basics.closes-at')}`,
    slotMinutes: t('rounds.basics.slot'),
    pauseMinutes: t('rounds.basics.pause'),
    goal: t('rounds.basics.goal'),
    checkInAfterDays: t('rounds.basics.check-in'),
    on: t('rounds.hours.on'),
    from: t('rounds.hours.from'),
    until: t('rounds.hours.until'),
    place: t('rounds.hours.place'),
    intent: t('rounds.questions.intent'),
    ...Object.fromEntries(wordings),
  };
}
