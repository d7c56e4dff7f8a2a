import type { Temporal } from 'temporal-polyfill';

export const speakers = ['family', 'school', 'nobody'] as const;
export type Speaker = (typeof speakers)[number];

/** Somebody began to speak, or the marker was put to rest (`nobody`). */
export interface Turn {
  turnId: string;
  who: Speaker;
  beganAt: Temporal.Instant;
}

export interface Shares {
  /** Seconds each side spoke while the marker was used. */
  family: number;
  school: number;
  /** The family's part of it from 0 to 1; undefined while nothing was marked. */
  familyShare: number | undefined;
}

/**
 * How the marked time was shared. A turn lasts until the next one begins, the last one until `until`; a turn that
 * began later than that counts nothing.
 */
export function sharesOf(turns: readonly Turn[], until: Temporal.Instant): Shares {
  const inOrder = [...turns].sort(
    (a, b) => a.beganAt.epochMilliseconds - b.beganAt.epochMilliseconds || (a.turnId < b.turnId ? -1 : 1),
  );
  const ms = { family: 0, school: 0, nobody: 0 };
  for (const [at, turn] of inOrder.entries()) {
    const next = inOrder[at + 1]?.beganAt.epochMilliseconds ?? until.epochMilliseconds;
    const end = Math.min(next, until.epochMilliseconds);
    ms[turn.who] += Math.max(0, end - turn.beganAt.epochMilliseconds);
  }
  const spoken = ms.family + ms.school;
  return {
    family: Math.round(ms.family / 1000),
    school: Math.round(ms.school / 1000),
    familyShare: spoken > 0 ? ms.family / spoken : undefined,
  };
}

/**
 * When a turn began that was tapped some time before it could be sent. A device's own clock is never believed,
 * only how long ago it says; and nothing began before the talk did or after it ended.
 * @param agoMs milliseconds between the tap and the sending
 */
export function beganAt(
  agoMs: number,
  now: Temporal.Instant,
  talk: { openedAt: Temporal.Instant; closedAt: Temporal.Instant | null },
): Temporal.Instant {
  const said = now.epochMilliseconds - Math.max(0, Math.round(agoMs));
  const latest = Math.min(now.epochMilliseconds, talk.closedAt?.epochMilliseconds ?? Infinity);
  const ms = Math.min(latest, Math.max(talk.openedAt.epochMilliseconds, said));
  return now.subtract({ milliseconds: now.epochMilliseconds - ms });
}
