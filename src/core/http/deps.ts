import type { Assets } from '../assets.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Transport } from '../mail.ts';
import type { Secrets } from '../secrets.ts';
import type { StaffSignIn } from '../sign-in/staff.ts';
import type { RateLimits } from './rate-limit.ts';

/** What the program is made of; handed to every room's routes, never reached for. */
export interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Config;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly assets: Assets;
  readonly limits: RateLimits;
  readonly signIn: StaffSignIn;
  readonly transport: Transport;
  /** Sends whatever is due by the program's clock, now; what the worker does on its own every minute. */
  deliver(): Promise<void>;
}
