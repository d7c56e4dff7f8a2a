import type { Temporal } from 'temporal-polyfill';

/** What a form of terms begins with: what was prepared and noted together, ready to be changed. Nothing of the private notes. */
export function prefill(
  prepared:
    | {
        glow: string;
        glowWhere: string;
        glowWhen: string;
        growNeed: string;
        growStep: string;
        valueTie: string;
        lang: string;
      }
    | undefined,
  valueName: string,
  checkInOn: Temporal.PlainDate,
  /** What the two wrote on the shared page under "one goal". */
  noted = '',
): Record<string, string> {
  const circumstances = prepared ? [prepared.glowWhen, prepared.glowWhere].filter(Boolean).join(', ') : '';
  return {
    outcome: noted ? 'goal' : '',
    goal: noted,
    glow: prepared ? [prepared.glow, circumstances && `(${circumstances})`].filter(Boolean).join(' ') : '',
    growNeed: prepared?.growNeed ?? '',
    growStep: prepared?.growStep ?? '',
    valueName: prepared ? valueName : '',
    valueTie: prepared?.valueTie ?? '',
    checkInOn: checkInOn.toString(),
    lang: prepared?.lang ?? '',
  };
}
