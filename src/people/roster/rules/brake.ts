/** The share of the people known before beyond which an import wants an explicit yes. */
export const BRAKE_SHARE = 0.05;

export type Brake = { readonly leaving: number; readonly of: number; readonly holds: boolean };

/**
 * Stops an import that would end more than 5 % of the people in the roster: an export that broke off half-way looks
 * exactly like a school that emptied overnight. `yes` is the office's explicit word.
 */
export function brake(leaving: number, of: number, yes: boolean): Brake {
  return { leaving, of, holds: !yes && of > 0 && leaving > of * BRAKE_SHARE };
}
