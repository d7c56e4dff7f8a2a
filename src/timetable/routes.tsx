import { Hono } from 'hono';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { isId } from '#core/ids.ts';
import { leaderHours, officeHours } from './pages/hours-place.ts';
import { familyPlace } from './pages/place.ts';
import { answerBook, answerBooking } from './routes/book.tsx';
import { eveningRoutes } from './routes/evening.tsx';
import { hoursRoutes } from './routes/hours.tsx';
import { remindRoutes } from './routes/remind.tsx';
import { officeDesk, teacherDesk } from './routes/staff.tsx';
import { talkRoutes } from './routes/talk.tsx';
import { calendarOf } from './rules/calendar.ts';
import { findConference } from './store/conferences.ts';

/** A family's own times: choose, look, change, cancel, keep in a calendar. */
export function familyRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/rounds/:roundId/book', (c) =>
    answerBook(c, familyPlace, { roundId: c.req.param('roundId'), guardianId: viewerOf(c).person }),
  );
  app.get('/children/:childId/rounds/:roundId/book', (c) =>
    answerBook(c, familyPlace, { ...c.req.param(), guardianId: viewerOf(c).person }),
  );
  app.post('/children/:childId/rounds/:roundId/book', (c) =>
    answerBooking(c, familyPlace, { ...c.req.param(), guardianId: viewerOf(c).person }),
  );
  app.route('/conferences/:id/booking', talkRoutes(familyPlace));

  app.get('/conferences/:id/calendar.ics', async (c) => {
    const { now, words } = here(c);
    const id = c.req.param('id');
    const talk = await asViewer(c, async (db) => (isId(id) ? findConference(db, id) : undefined));
    if (!talk) return c.notFound();
    const { method, content } = calendarOf({ talk, words, schoolName: talk.schoolName, now });
    return c.body(content, 200, {
      'content-type': `text/calendar; charset=utf-8; method=${method}`,
      'content-disposition': 'attachment; filename="talk.ics"',
    });
  });

  return app;
}

/** A teacher's own day and booking for families of the classes. */
export function teacherRoutes(): Hono<Env> {
  return teacherDesk();
}

/** Booking for everybody, and hours while families book. */
export function officeRoutes(): Hono<Env> {
  return officeDesk().route('/', eveningRoutes(officeHours)).route('/', hoursRoutes(officeHours));
}

/** Hours while families book, and a kind word to whoever has no time yet. */
export function leaderRoutes(): Hono<Env> {
  return eveningRoutes(leaderHours).route('/', hoursRoutes(leaderHours)).route('/', remindRoutes());
}
