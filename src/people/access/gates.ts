import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { systemOf, type Viewer } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import type { Env, Here } from '#core/http/here.ts';
import { Reader } from '#core/http/reader.ts';
import { familyCookie, firstVisit, keepCookie, langCookie } from '#core/http/session.ts';
import type { DistrictId } from '#core/ids.ts';
import { kept } from '#core/kept.ts';
import { isLang } from '#core/words/langs.ts';
import { type District, districtOf } from './reads/schools.ts';
import { unsealed } from './rules/family-session.ts';
import { staffByEmail } from './store/addresses.ts';

/** Gives every request its reader: words, token and clock. Gates put a viewer in. */
export function reader(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('here', hereFor(c, deps, undefined, undefined));
    await next();
  };
}

/** Families: a signed cookie names the link; the database proves in every transaction that it still stands. */
export function familyGate(deps: Deps): MiddlewareHandler<Env> {
  const sessionIn = kept(5_000, (cookie: string) => unsealed(deps.secrets, cookie));
  return async (c, next) => {
    const session = sessionIn(getCookie(c, familyCookie) ?? '');
    const first = c.req.query(firstVisit) !== undefined;
    if (!session) return c.redirect(first ? '/cookies' : '/lost-link', 303);
    // it keeps them: an address that is kept must not say years later that it does not
    if (first && c.req.method !== 'POST') return c.redirect(withoutFirst(c.req.url), 303);
    const viewer: Viewer = {
      district: session.district,
      person: session.person,
      roles: ['guardian'],
      proof: { link: session.link, at: deps.clock.now() },
    };
    c.set('here', hereFor(c, deps, viewer, await districtFacts(deps, session.district)));
    await next();
  };
}

/** The same page, with all else that its address carries. */
function withoutFirst(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(firstVisit);
  return url.pathname + url.search;
}

/** Staff: the sign-in library knows the address, the roster knows the roles, the database proves both again. */
export function staffGate(deps: Deps, role?: 'teacher' | 'office' | 'leader'): MiddlewareHandler<Env> {
  return async (c, next) => {
    const session = await deps.signIn.sessionOf(c.req.raw.headers);
    const [member] = session ? await staffByEmail(deps.db, session.email) : [];
    if (!member) return c.redirect('/sign-in', 303);
    if (role && !member.roles.includes(role)) return c.notFound();
    const viewer: Viewer = {
      district: member.district,
      person: member.person,
      roles: member.roles as Viewer['roles'],
      proof: { at: deps.clock.now() },
    };
    c.set('here', hereFor(c, deps, viewer, await districtFacts(deps, member.district), member.lang));
    await next();
  };
}

function hereFor(
  c: Context<Env>,
  deps: Deps,
  viewer: Viewer | undefined,
  district: District | undefined,
  own?: string | null,
): Here {
  const asked = c.req.query('lang');
  if (isLang(asked)) keepCookie(c, deps, langCookie, asked);
  return new Reader(c, deps, viewer, district, own);
}

const known = new WeakMap<Deps, Map<DistrictId, { facts: District; until: number }>>();

/** Name, zone and default language of a district, asked again after a minute: they stand on every page. */
async function districtFacts(deps: Deps, district: DistrictId): Promise<District> {
  const facts = known.get(deps) ?? new Map();
  known.set(deps, facts);
  const now = performance.now();
  const fresh = facts.get(district);
  if (fresh && fresh.until > now) return fresh.facts;
  const read = await deps.db.as(systemOf(district), districtOf);
  facts.set(district, { facts: read, until: now + 60_000 });
  return read;
}
