import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { talkToHold } from '#preparation/reads/talk.ts';
import { beganAt, type Speaker } from '../rules/turns.ts';
import { insertTurn } from '../store/turns.ts';
import type { Done } from './talk.ts';

/**
 * Notes who begins to speak. Only this teacher ever sees it.
 * @param input.agoMs how long ago it was tapped, by the device's own count, when it could not be sent at once
 */
export async function markTurn(
  db: ViewerDb,
  now: Temporal.Instant,
  input: { conferenceId: string; turnId: string; who: Speaker; agoMs?: number },
): Promise<Done> {
  const talk = await talkToHold(db, input.conferenceId);
  if (!talk) return { ok: false, because: 'not-found' };
  if (!talk.openedAt) return { ok: false, because: 'not-open' };
  const at = beganAt(input.agoMs ?? 0, now, { openedAt: talk.openedAt, closedAt: talk.closedAt });
  await insertTurn(db, { ...input, beganAt: at });
  return { ok: true };
}
