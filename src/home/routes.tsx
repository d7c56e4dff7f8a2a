import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Deps } from '#core/http/deps.ts';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { familyCookie } from '#core/http/session.ts';
import { compassOf, valuesOf } from '#ground/reads/compass.ts';
import { whyVisited } from '#ground/reads/why.ts';
import { personOf } from '#people/access/reads/people.ts';
import { schoolsLed } from '#people/access/reads/schools.ts';
import { noticeVersion } from '#people/notice/reads.ts';
import { countRestrictions } from '#people/restrictions/reads.ts';
import { openRoundsOf } from '#rounds/reads/rounds.ts';
import { sampleDistrict } from '#sample/actions.ts';
import { FamilyHomePage } from './pages/family.tsx';
import { LandingPage } from './pages/landing.tsx';
import { leaderTodos } from './pages/leader-todos.ts';
import { officeTodos } from './pages/office-todos.ts';
import { LinkClosedPage, WelcomePage } from './pages/public.tsx';
import { TeacherHomePage } from './pages/teacher.tsx';
import { familyHome, type Reader } from './reads/family.ts';
import { teacherHome } from './reads/teacher.ts';
import { countRounds, findCensus } from './store.ts';

/**
 * The front door: staff go on to their first area, everybody else is asked who they are.
 * @param asStaff the gate that proves a member of staff
 */
export function publicRoutes(deps: Deps, asStaff: MiddlewareHandler<Env>): Hono<Env> {
  const app = new Hono<Env>();
  app.get(
    '/',
    async (c, next) => {
      if (await deps.signIn.sessionOf(c.req.raw.headers)) return next();
      const knownFamily = getCookie(c, familyCookie) !== undefined;
      const sample = !deps.config.production && (await sampleDistrict(deps));
      return c.html(
        <WelcomePage here={here(c)} knownFamily={knownFamily} guideHref={sample ? '/sample' : undefined} />,
      );
    },
    asStaff,
    (c) => {
      const area = (['teacher', 'leader', 'office'] as const).find((role) =>
        viewerOf(c).roles.includes(role),
      );
      return c.redirect(area ? `/${area}` : '/account', 303);
    },
  );
  app.get('/link-closed', (c) => c.html(<LinkClosedPage here={here(c)} />, 410));
  return app;
}

export function familyRoutes(): Hono<Env> {
  return new Hono<Env>().get('/', async (c) => {
    const seen = await asViewer(c, async (db) => ({
      hello: await nameOf(c, db),
      home: await familyHome(db, readerOf(c)),
    }));
    return c.html(<FamilyHomePage here={here(c)} {...seen} />);
  });
}

export function teacherRoutes(): Hono<Env> {
  return new Hono<Env>().get('/', async (c) => {
    const seen = await asViewer(c, async (db) => ({
      hello: await nameOf(c, db),
      home: await teacherHome(db, readerOf(c)),
    }));
    return c.html(<TeacherHomePage here={here(c)} {...seen} />);
  });
}

export function leaderRoutes(): Hono<Env> {
  return new Hono<Env>().get('/', async (c) => {
    const { words } = here(c);
    const { today } = readerOf(c);
    const { hello, ...facts } = await asViewer(c, async (db) => {
      const [school] = await schoolsLed(db);
      const compass = school && (await compassOf(db, school.schoolId));
      return {
        hello: await nameOf(c, db),
        children: (await findCensus(db)).children,
        ground: {
          compass: Boolean(compass?.mission || compass?.vision),
          values: school ? (await valuesOf(db, school.schoolId)).length : 0,
        },
        whyVisited: (await whyVisited(db, today)) !== undefined,
        rounds: await countRounds(db),
      };
    });
    return c.html(
      <LandingPage here={here(c)} who="leader" hello={hello} todos={leaderTodos(facts, words)} />,
    );
  });
}

/** @param waiting how many things the viewing office has to tell by telephone or letter */
export function officeRoutes(waiting: (c: Context<Env>) => Promise<number>): Hono<Env> {
  return new Hono<Env>().get('/', async (c) => {
    const { words } = here(c);
    const { hello, ...facts } = await asViewer(c, async (db) => ({
      hello: await nameOf(c, db),
      census: await findCensus(db),
      restrictions: await countRestrictions(db, readerOf(c).today),
      notice: await noticeVersion(db),
      openRounds: (await openRoundsOf(db)).map((round) => round.name),
    }));
    const todos = officeTodos({ ...facts, toTell: await waiting(c) }, words);
    return c.html(<LandingPage here={here(c)} who="office" hello={hello} todos={todos} />);
  });
}

function readerOf(c: Context<Env>): Reader {
  const { now, words } = here(c);
  return { now, today: words.dayOf(now), lang: words.lang, timeZone: words.timeZone };
}

/** The reader's own given name. */
async function nameOf(c: Context<Env>, db: Parameters<typeof personOf>[0]): Promise<string> {
  return (await personOf(db, viewerOf(c).person))?.givenName ?? '';
}
