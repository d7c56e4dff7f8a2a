import { sql } from 'kysely';
import type pg from 'pg';
import { Database, type ViewerDb } from '#core/db/database.ts';
import type { Viewer } from '#core/db/viewer.ts';
import type { World } from './world.ts';

/** Runs `work` as the viewer with row level security bypassed: what it still doesn't find, the look-ups keep from the viewer. */
export async function byTheFirstLockAlone<T>(
  world: Pick<World, 'deps' | 'owner'>,
  viewer: Viewer,
  work: (db: ViewerDb) => Promise<T>,
): Promise<T> {
  const url = new URL((world.deps.db.pool.options as pg.PoolConfig).connectionString as string);
  const owner = world.owner as unknown as { user: string; password: string | null };
  url.username = owner.user;
  url.password = owner.password ?? '';
  const bare = new Database(url.toString());
  try {
    return await bare.as(viewer, async (db) => {
      await sql.raw('RESET ROLE').execute(db.q);
      return work(db);
    });
  } finally {
    await bare.close();
  }
}
