import type { ViewerDb } from '#core/db/database.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import type { DistrictId } from '#core/ids.ts';
import { type Decided, decide } from './deliver/decide.ts';
import type { Directory } from './deliver/directory.ts';
import type { EffectKinds } from './kinds.ts';
import { type Effect, settle, takeDue } from './store/due.ts';

/** Sends whatever is due in one district. @returns how many were settled. */
export async function deliverDue(
  deps: Deps,
  kinds: EffectKinds,
  directory: Directory,
  district: DistrictId,
): Promise<number> {
  let settled = 0;
  for (;;) {
    const due = await deps.db.as(systemOf(district), (db) => takeDue(db, deps.clock.now(), 20));
    for (const effect of due) await deliver(deps, kinds, directory, district, effect);
    settled += due.length;
    if (due.length === 0) return settled;
  }
}

async function deliver(
  deps: Deps,
  kinds: EffectKinds,
  directory: Directory,
  district: DistrictId,
  effect: Effect,
): Promise<void> {
  const as = <T>(work: (db: ViewerDb) => Promise<T>) => deps.db.as(systemOf(district), work);
  try {
    const decided = await as((db) => decide(db, deps, kinds, directory, effect));
    if ('send' in decided) await deps.transport(district, decided.send);
    const at = deps.clock.now();
    await as((db) => settle(db, effect.effectId, { at, ...stateAfter(decided) }));
  } catch (error) {
    deps.log.error('effect', error, {
      kind: effect.kind,
      effect: effect.effectId,
      attempts: effect.attempts,
    });
    const at = deps.clock.now();
    // a mail server that is down is asked again after 1, 2, 4 … minutes, for about two days
    const again = effect.attempts < 12;
    const dueAt = again ? at.add({ minutes: 2 ** (effect.attempts - 1) }) : undefined;
    await as((db) =>
      settle(db, effect.effectId, { state: again ? 'waiting' : 'failed', at, because: 'not sent', dueAt }),
    );
  }
}

function stateAfter(decided: Decided) {
  if ('send' in decided) return { state: 'sent', messageId: decided.send.messageId } as const;
  if ('byHand' in decided) return { state: 'by-hand', schoolId: decided.byHand.school.schoolId } as const;
  return { state: 'cancelled', because: decided.cancelled } as const;
}
