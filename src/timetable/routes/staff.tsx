import { type Context, Hono } from 'hono';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { openRoundsOf } from '#rounds/reads/rounds.ts';
import { AgendaPage } from '../pages/agenda.tsx';
import { DeskPage } from '../pages/desk.tsx';
import { officePlace, type Place, teacherPlace } from '../pages/place.ts';
import { whoComes } from '../reads/who-comes.ts';
import { withoutTime } from '../reads/without-time.ts';
import { findOfTeacher } from '../store/conferences.ts';
import { findFamilies } from '../store/families.ts';
import { answerBook, answerBooking } from './book.tsx';
import { talkRoutes } from './talk.tsx';

const MOST = 50;

/** Booking for families who can't, and a look at what is booked. */
function deskRoutes(place: Place): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/bookings', (c) => answerDesk(c, place, { asked: c.req.query('round'), name: '' }));
  // whom somebody looks for stands in no address: addresses are kept by browsers, proxies and their logs
  app.post('/bookings', async (c) => {
    const typed = await readTyped(c);
    return answerDesk(c, place, {
      asked: typed.text('round'),
      name: typed.text('name').trim().slice(0, 100),
    });
  });
  app.route('/bookings/talks/:id', talkRoutes(place));
  const pair = (c: Context<Env>) => ({
    roundId: c.req.param('roundId') as string,
    guardianId: c.req.param('guardianId') as string,
    childId: c.req.param('childId') as string,
  });
  app.get('/bookings/:roundId/:guardianId/:childId', (c) => answerBook(c, place, pair(c)));
  app.post('/bookings/:roundId/:guardianId/:childId', (c) => answerBooking(c, place, pair(c)));
  return app;
}

async function answerDesk(
  c: Context<Env>,
  place: Place,
  { asked, name }: { asked: string | undefined; name: string },
) {
  const teacherId = place.who === 'teacher' ? viewerOf(c).person : undefined;
  const { rounds, roundId, found } = await asViewer(c, async (db) => {
    const rounds = await openRoundsOf(db);
    const roundId = isId(asked) ? asked : rounds[0]?.roundId;
    const search = roundId && (asked !== undefined || teacherId);
    const found = search ? await findFamilies(db, { roundId, name, teacherId, most: MOST + 1 }) : undefined;
    return { rounds, roundId, found };
  });
  return c.html(
    <DeskPage
      here={here(c)}
      place={place}
      rounds={rounds}
      roundId={roundId}
      name={name}
      found={found?.slice(0, MOST)}
      more={(found?.length ?? 0) > MOST}
    />,
  );
}

/** A teacher's own day, and booking for families of the teacher's classes. */
export function teacherDesk(): Hono<Env> {
  const app = deskRoutes(teacherPlace);
  app.get('/talks', async (c) => {
    const { now, words } = here(c);
    const morning = words.dayOf(now).toZonedDateTime(words.timeZone).toInstant();
    const year = 24 * 366;
    const seen = await asViewer(c, async (db) => {
      const coming = await findOfTeacher(db, db.viewer.person, morning, morning.add({ hours: year }));
      const past = await findOfTeacher(db, db.viewer.person, morning.subtract({ hours: year }), morning);
      const without = await withoutTime(db, { teacherId: db.viewer.person }, words.dayOf(now));
      const who = await whoComes(db, [...coming, ...past]);
      return { coming, earlier: past.reverse(), without, who };
    });
    return c.html(<AgendaPage here={here(c)} {...seen} />);
  });
  return app;
}

export const officeDesk = (): Hono<Env> => deskRoutes(officePlace);
