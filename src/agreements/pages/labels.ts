import { isolated, type Words } from '#core/words/words.ts';
import { rows } from '../rules/problems.ts';
import { sides } from '../rules/terms.ts';

/** What the controls of terms are called where several errors stand together: those of a row with whose row it is. */
export function labelsOf({ t }: Words, childGiven: string): Record<string, string> {
  const child = isolated(childGiven);
  const beside = (row: string, label: string) => `${row} · ${label}`;
  const commitments = sides.flatMap((side) =>
    rows(side).flatMap((row) => {
      const whose = t('agreements.form.row', { side: t(`agreements.side.${side}`, { child }), row });
      return (['what', 'when', 'where'] as const).map((part) => [
        `${side}${row}-${part}`,
        beside(whose, t(`agreements.form.${part}`)),
      ]);
    }),
  );
  const promises = rows('promise').flatMap((row) =>
    (['what', 'kind', 'on'] as const).map((part) => [
      `promise${row}-${part}`,
      beside(t('agreements.form.promise', { row }), t(`agreements.form.promise-${part}`)),
    ]),
  );
  return {
    outcome: t('agreements.form.outcome'),
    goal: t('agreements.our-goal'),
    noGoalBecause: t('agreements.form.reason'),
    glow: t('agreements.glow', { child }),
    growNeed: t('agreements.grow-need'),
    growStep: t('agreements.grow-step'),
    valueName: t('agreements.value'),
    valueTie: t('agreements.form.value-tie', { child }),
    checkInOn: t('agreements.form.check-in-on'),
    lang: t('agreements.form.lang'),
    ...Object.fromEntries([...commitments, ...promises]),
  };
}
