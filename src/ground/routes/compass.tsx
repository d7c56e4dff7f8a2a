import { type Context, Hono } from 'hono';
import type * as v from 'valibot';
import type { ViewerDb } from '#core/db/database.ts';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { idInPath, isId } from '#core/ids.ts';
import { schoolsLed } from '#people/access/reads/schools.ts';
import { setCompass } from '../actions/compass.ts';
import { addValue, type Found, moveValue, renameValue, retireValue, reviveValue } from '../actions/values.ts';
import { compassForm, newValueForm, placeForm, valueForm } from '../forms.ts';
import { GroundPage, type GroundPageProps } from '../pages/compass.tsx';
import { allValuesOf, compassOf } from '../reads/compass.ts';

type Ctx = Context<Env>;
type Again = NonNullable<GroundPageProps['again']>;

const value = `:value${idInPath}`;
const whichValue = (c: Ctx) => c.req.param('value') ?? '';

/** Mission, vision and core values of the schools the viewer leads. */
export function compassRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  const lang = (c: Ctx) => here(c).words.lang;
  const now = (c: Ctx) => here(c).now;

  app.get('/', (c) => show(c));
  app.get('/:school', (c) => show(c));
  app.post('/:school', (c) =>
    submit(c, 'compass', compassForm, (db, schoolId, said) =>
      setCompass(db, now(c), { ...said, schoolId, lang: lang(c) }),
    ),
  );
  app.post('/:school/values', (c) =>
    submit(c, 'add', newValueForm, (db, schoolId, { _idempotency: valueId, ...said }) =>
      addValue(db, now(c), { ...said, valueId, schoolId, lang: lang(c) }),
    ),
  );
  app.post(`/:school/values/${value}`, (c) =>
    submit(c, whichValue(c), valueForm, (db, schoolId, said) =>
      renameValue(db, now(c), { ...said, schoolId, valueId: whichValue(c), lang: lang(c) }),
    ),
  );
  app.post(`/:school/values/${value}/place`, (c) =>
    submit(c, whichValue(c), placeForm, (db, schoolId, { deed }) => {
      const which = { schoolId, valueId: whichValue(c) };
      if (deed === 'retire') return retireValue(db, now(c), which);
      if (deed === 'revive') return reviveValue(db, now(c), which);
      return moveValue(db, now(c), { ...which, to: deed });
    }),
  );
  return app;
}

async function show(c: Ctx, again?: Again): Promise<Response> {
  const done = (['compass', 'values'] as const).find((one) => one === c.req.query('done'));
  const page = await asViewer(c, async (db) => {
    const schools = await schoolsLed(db);
    const school = c.req.param('school')
      ? schools.find((one) => one.schoolId === c.req.param('school'))
      : schools[0];
    if (!school) return undefined;
    const compass = await compassOf(db, school.schoolId);
    const values = await allValuesOf(db, school.schoolId);
    return <GroundPage here={here(c)} {...{ school, schools, compass, values, again, done }} />;
  });
  return page ? c.html(page, again ? 422 : 200) : c.notFound();
}

/** Reads the form, does the deed at a school the viewer leads, and shows the page with what is now true. */
async function submit<T>(
  c: Ctx,
  form: Again['form'],
  schema: v.GenericSchema<unknown, T>,
  deed: (db: ViewerDb, schoolId: string, said: T) => Promise<Found>,
): Promise<Response> {
  if (c.req.param('value') !== undefined && !isId(c.req.param('value'))) return c.notFound();
  const typed = await readTyped(c);
  const read = readForm(schema, typed);
  if (!read.ok) return show(c, { form, typed: typed.plain(), errors: read.errors });
  const school = await asViewer(c, async (db) => {
    const found = (await schoolsLed(db)).find((one) => one.schoolId === c.req.param('school'));
    const result = found && (await deed(db, found.schoolId, read.value));
    return result?.ok ? found : undefined;
  });
  if (!school) return c.notFound();
  const done = form === 'compass' ? '?done=compass' : '?done=values#values';
  return c.redirect(`/leader/ground/${school.schoolId}${done}`, 303);
}
