import { builtAssets } from '#core/assets.ts';
import { type Clock, systemClock } from '#core/clock.ts';
import type { Config } from '#core/config.ts';
import { Database } from '#core/db/database.ts';
import { everyDistrict } from '#core/db/districts.ts';
import { urlAs } from '#core/db/roles.ts';
import type { Deps } from '#core/http/deps.ts';
import { RateLimits } from '#core/http/rate-limit.ts';
import type { Log } from '#core/log.ts';
import { Secrets } from '#core/secrets.ts';
import { openStaffSignIn } from '#core/sign-in/staff.ts';
import { deliverDue } from '#messages/deliver.ts';
import { sampleClock } from '#messages/reads.ts';
import { mailboxTransport, smtpTransport } from '#messages/transport.ts';
import { planEvening } from '#timetable/actions/evenings.ts';
import { createApp } from './app.tsx';
import { directoryOf } from './directory.ts';
import { effectKinds } from './effects.ts';

export interface Program {
  app: ReturnType<typeof createApp>;
  deps: Deps;
  close(): Promise<void>;
}

/**
 * Puts the program together on a migrated database, without listening and without a worker: what `npm start`, the
 * tests and the benches share.
 * @param url the owner's; the program itself logs in as the lesser roles
 */
export async function openProgram(
  url: string,
  config: Config,
  log: Log,
  given?: { clock?: Clock; secret?: string; max?: number },
): Promise<Program> {
  const db = new Database(urlAs(url, 'app'), { max: given?.max });
  const secrets = new Secrets(given?.secret ?? config.secret ?? '');
  const clock = given?.clock ?? (config.production ? systemClock : await sampleClock(db));
  const signIn = await openStaffSignIn(urlAs(url, 'signIn'), config, secrets);
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl, config.mailFrom) : mailboxTransport(db);
  const deps: Deps = {
    db,
    clock,
    config,
    secrets,
    log,
    signIn,
    transport,
    assets: builtAssets(),
    limits: new RateLimits(clock),
    async deliver() {
      for (const district of await everyDistrict(db)) {
        await planEvening(db, district, clock.now());
        await deliverDue(deps, effectKinds, directoryOf(clock), district);
      }
    },
  };
  return {
    app: createApp(deps),
    deps,
    async close() {
      await db.close();
      await signIn.close();
    },
  };
}
