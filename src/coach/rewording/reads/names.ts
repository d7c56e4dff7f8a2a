import type { ViewerDb } from '#core/db/database.ts';
import { Names } from '../rules/names.ts';
import { findPeopleAround } from '../store/people.ts';

/** The names of everybody around the viewer. */
export async function namesAround(db: ViewerDb): Promise<Names> {
  return new Names(await findPeopleAround(db));
}
