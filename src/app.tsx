import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { leftOff } from '#agreements/reads/left-off.ts';
import * as agreements from '#agreements/routes.tsx';
import * as coach from '#coach/routes.tsx';
import * as conversation from '#conversation/routes.tsx';
import { notEntitled } from '#core/db/viewer.ts';
import { projectFolder } from '#core/folder.ts';
import { sizeLimit } from '#core/http/body-limit.ts';
import { calm } from '#core/http/calm.tsx';
import { csrfGuard } from '#core/http/csrf.ts';
import type { Deps } from '#core/http/deps.ts';
import { pageAbove } from '#core/http/form-only.ts';
import type { Env } from '#core/http/here.ts';
import { neverCached, securityHeaders } from '#core/http/security.ts';
import { sessionKey } from '#core/http/session.ts';
import { FormBrokenOff } from '#core/http/typed.ts';
import { newId } from '#core/ids.ts';
import * as followThrough from '#follow-through/routes.tsx';
import * as ground from '#ground/routes.tsx';
import * as home from '#home/routes.tsx';
import * as insight from '#insight/routes.tsx';
import { byHandRoutes, waitingByHand } from '#messages/routes/by-hand.tsx';
import { mailboxRoutes } from '#messages/routes.tsx';
import { familyGate, reader, staffGate } from '#people/access/gates.ts';
import { familyDoors } from '#people/access/routes/doors.tsx';
import * as access from '#people/access/routes/family.tsx';
import { staffDoors } from '#people/access/routes/staff.tsx';
import * as notice from '#people/notice/routes.tsx';
import * as register from '#people/register/routes.tsx';
import * as restrictions from '#people/restrictions/routes.tsx';
import * as roster from '#people/roster/routes.tsx';
import * as preparation from '#preparation/routes.tsx';
import * as retention from '#retention/routes.tsx';
import * as rounds from '#rounds/routes.tsx';
import { sampleDistrict } from '#sample/actions.ts';
import { sampleDoor } from '#sample/routes.tsx';
import { releaseTalksOf } from '#timetable/actions/people-left.ts';
import * as timetable from '#timetable/routes.tsx';
import { MarkFile } from '#ui/mark.tsx';
import * as voice from '#voice/routes.tsx';
import { directoryOf } from './directory.ts';
import { effectKinds } from './effects.ts';

/** The table of contents: every room, behind the gate of whom it is for. */
export function createApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  const rooms = { kinds: effectKinds, directory: directoryOf(deps.clock) };
  const maxAge = 60 * 60 * 24 * 365;
  app.use(securityHeaders, reader(deps));
  app.use(
    '/assets/*',
    serveStatic({
      root: `${projectFolder}/dist`,
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', `public, max-age=${maxAge}, immutable`),
    }),
  );
  app.get('/icon.svg', (c) => {
    c.header('cache-control', `public, max-age=${maxAge}`);
    return c.body(String(<MarkFile />), 200, { 'content-type': 'image/svg+xml' });
  });
  app.use(neverCached);
  const streamed = (c: Context) => c.req.path === roster.uploadPath;
  app.use(sizeLimit(streamed), csrfGuard(deps, sessionKey, streamed));

  app.route('/', home.publicRoutes(deps, staffGate(deps)));
  app.route('/', familyDoors(deps));
  app.route('/', staffDoors(deps));
  if (!deps.config.production)
    app
      .route(
        '/',
        mailboxRoutes(deps, () => sampleDistrict(deps)),
      )
      .route('/', sampleDoor(deps));

  app.use('/family/*', familyGate(deps), access.noticeFirst);
  const forFamilies = [
    home.familyRoutes(),
    access.familyRoutes(),
    timetable.familyRoutes(),
    voice.familyRoutes(),
    agreements.familyRoutes(),
    followThrough.familyRoutes(),
  ];
  for (const room of forFamilies) app.route('/family', room);

  for (const role of ['teacher', 'leader', 'office'] as const) app.use(`/${role}/*`, staffGate(deps, role));
  const forTeachers = [
    home.teacherRoutes(),
    ground.teacherRoutes(),
    timetable.teacherRoutes(),
    preparation.teacherRoutes(leftOff),
    coach.teacherRoutes(),
    conversation.teacherRoutes(leftOff),
    agreements.teacherRoutes(),
    followThrough.teacherRoutes(),
  ];
  for (const room of forTeachers) app.route('/teacher', room);
  for (const room of [
    home.leaderRoutes(),
    ground.leaderRoutes(),
    rounds.leaderRoutes(),
    timetable.leaderRoutes(),
    insight.leaderRoutes(),
  ])
    app.route('/leader', room);
  const forTheOffice = [
    home.officeRoutes(waitingByHand(rooms)),
    byHandRoutes(rooms),
    timetable.officeRoutes(),
    voice.officeRoutes(),
    roster.officeRoutes(releaseTalksOf),
    register.officeRoutes(),
    restrictions.officeRoutes(),
    retention.officeRoutes(),
    notice.officeRoutes(),
    rounds.officeRoutes(),
  ];
  for (const room of forTheOffice) app.route('/office', room);

  app.notFound((c) => {
    const above = pageAbove(app, c);
    return above ? c.redirect(above, 303) : calm(c, 'not-found', 404);
  });
  app.onError((error, c) => {
    if (notEntitled(error)) return calm(c, 'not-entitled', 403);
    if (error instanceof FormBrokenOff) return calm(c, 'broken', 400);
    const id = newId().slice(-12);
    deps.log.error('request', error, { id, method: c.req.method, route: c.req.routePath });
    return calm(c, 'broken', 500, id);
  });
  return app;
}
