import type { ViewerDb } from '#core/db/database.ts';
import type { Deps } from '#core/http/deps.ts';
import type { EffectKinds, Recipient } from '../kinds.ts';

/** What this room asks of people without knowing the room that knows them. */
export interface Directory {
  recipient(db: ViewerDb, personId: string): Promise<Recipient | undefined>;
  /** Whether the person may be written to about the child today; always for staff. */
  mayContact(db: ViewerDb, personId: string, childId: string): Promise<boolean>;
  facts(db: ViewerDb): Promise<{ name: string; timeZone: string; defaultLang: string }>;
  linkFor(db: ViewerDb, deps: Deps, personId: string, path: string): Promise<string>;
  /** The same for paper: the address in the square, and the code for whoever has no camera. */
  letterLink(
    db: ViewerDb,
    deps: Deps,
    personId: string,
    path: string,
  ): Promise<{ url: string; code: string }>;
  /** Who works at one of these schools now, by id. */
  staffAt(db: ViewerDb, schools: readonly string[]): Promise<ReadonlyMap<string, Staff>>;
  /** The schools in whose office the person works. */
  officesOf(db: ViewerDb, personId: string): Promise<string[]>;
}

export type Staff = Pick<Recipient, 'givenName' | 'familyName' | 'email'>;

/** What the rooms have registered: every kind of effect, and who people are. */
export interface Rooms {
  kinds: EffectKinds;
  directory: Directory;
}
