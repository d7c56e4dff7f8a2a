import type { ViewerDb } from '#core/db/database.ts';
import type { LeftOff } from '../rules/left-off.ts';
import type { Talk } from '../rules/talk.ts';

/**
 * How the viewing teacher's last talk about the child ended. Handed in where the program is put together: what was
 * agreed is known to a room that itself begins with what was prepared.
 */
export type FindLeftOff = (db: ViewerDb, talk: Talk) => Promise<LeftOff | undefined>;
