import type { SchoolPair } from '#people/access/reads/pairs.ts';

/** One guardian with the children about whom the guardian is invited. */
export interface Invitee {
  guardianId: string;
  givenName: string;
  familyName: string;
  lang: string;
  email: string | null;
  childIds: string[];
  /** Those of the children about whom the guardian may book a talk, too. */
  mayBook: string[];
}

export interface Guests {
  invitees: Invitee[];
  /** Pairs that the office's restrictions keep out. */
  restricted: number;
  /** Children about whom nobody can be invited. */
  without: string[];
}

/**
 * Whom a round invites: every guardian once, with each child of the school whose record the guardian may see and about
 * whom the guardian may be written to. Universal on purpose: nobody is picked (Parent Teacher Home Visits).
 * @param fallback the language of whoever has not told us one
 */
export function guestsOf(
  pairs: readonly SchoolPair[],
  children: readonly string[],
  fallback: string,
): Guests {
  const allowed = pairs.filter((pair) => pair.mayContact && pair.maySee);
  const byGuardian = new Map<string, Invitee>();
  for (const { guardianId, givenName, familyName, lang, email, childId, mayBook } of allowed) {
    const known = byGuardian.get(guardianId);
    const invitee: Invitee = known ?? {
      ...{ guardianId, givenName, familyName, email },
      lang: lang ?? fallback,
      childIds: [],
      mayBook: [],
    };
    invitee.childIds.push(childId);
    if (mayBook) invitee.mayBook.push(childId);
    byGuardian.set(guardianId, invitee);
  }
  const reached = new Set(allowed.map((pair) => pair.childId));
  return {
    invitees: [...byGuardian.values()],
    restricted: pairs.length - allowed.length,
    without: children.filter((child) => !reached.has(child)),
  };
}

/** How many guardians are written to in each language, the most spoken first. */
export function byLanguage(invitees: readonly Invitee[]): { lang: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { lang } of invitees) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].map(([lang, count]) => ({ lang, count })).sort((a, b) => b.count - a.count);
}
