import type { ViewerDb } from '#core/db/database.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import type { DistrictId } from '#core/ids.ts';
import { type Decided, decide } from './deliver/decide.ts';
import type { Directory } from './deliver/directory.ts';
import { nextTry, refusedBy, withoutAddresses } from './deliver/undelivered.ts';
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
  let address = '';
  try {
    const decided = await as((db) => decide(db, deps, kinds, directory, effect));
    if ('send' in decided) {
      address = decided.send.toAddress;
      await deps.transport(district, decided.send);
    }
    const at = deps.clock.now();
    await as((db) => settle(db, effect.effectId, { at, ...stateAfter(decided) }));
  } catch (error) {
    deps.log.error('effect', error, {
      kind: effect.kind,
      effect: effect.effectId,
      attempts: effect.attempts,
    });
    const at = deps.clock.now();
    const milliseconds = nextTry(effect, error);
    const dueAt = milliseconds === undefined ? undefined : at.add({ milliseconds });
    if (dueAt)
      await as((db) => settle(db, effect.effectId, { state: 'waiting', at, because: 'not sent', dueAt }));
    else await giveUp();
  }

  /**
   * What no mail told is the office's to tell, where a person can. Else the doctor counts it, and what was for staff stands
   * on the office's page.
   */
  async function giveUp(): Promise<void> {
    const decided = await as((db) => decide(db, deps, kinds, withoutAddresses(directory), effect)).catch(
      () => undefined,
    );
    const because = refusedBy(address);
    const then =
      decided && 'byHand' in decided
        ? { ...stateAfter(decided), because }
        : ({ state: 'failed', because: 'not sent' } as const);
    await as((db) => settle(db, effect.effectId, { at: deps.clock.now(), ...then }));
  }
}

function stateAfter(decided: Decided) {
  if ('send' in decided) return { state: 'sent', messageId: decided.send.messageId } as const;
  if ('byHand' in decided) return { state: 'by-hand', schoolId: decided.byHand.school.schoolId } as const;
  return { state: 'cancelled', because: decided.cancelled } as const;
}
