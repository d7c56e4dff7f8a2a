import type { ViewerDb } from '#core/db/database.ts';
import { personOf } from '#people/access/reads/people.ts';

/** What those people are called now; who has left without a trace is left out. */
export async function namesThen(db: ViewerDb, people: readonly { personId: string }[]): Promise<string[]> {
  const names: string[] = [];
  for (const { personId } of people) {
    const person = await personOf(db, personId);
    if (person) names.push(`${person.givenName} ${person.familyName}`);
  }
  return names;
}
