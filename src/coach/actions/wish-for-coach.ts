import type { ViewerDb } from '#core/db/database.ts';
import { turnOff, turnOn } from '../store/off.ts';

/** The viewer wants the coach beside what they write, or does not. Doing it twice is doing it once. */
export async function wishForCoach(db: ViewerDb, wanted: boolean): Promise<void> {
  await (wanted ? turnOn(db) : turnOff(db));
}
