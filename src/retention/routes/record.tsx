import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { idInPath } from '#core/ids.ts';
import { guardianOnRecord } from '../actions/guardian.ts';
import { countRecord, discloseRecord } from '../actions.ts';
import { recordForm } from '../forms.ts';
import { PrintedPage } from '../pages/printed.tsx';
import { RecordPage } from '../pages/record.tsx';

const path = `/people/:id${idInPath}/record`;

/** What is kept about a guardian: how much, and, when the guardian has asked for it, all of it. */
export function recordRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get(path, async (c) => {
    const found = await asked(c);
    if (!found) return c.notFound();
    const { subject, of } = found;
    const counts = await countRecord(here(c).deps.db, of, here(c).now);
    return c.html(<RecordPage here={here(c)} subject={subject} counts={counts} />);
  });

  // a form, though nothing is changed by it: each time is written down, and no link, reload or crawler opens it
  app.post(path, async (c) => {
    const h = here(c);
    const found = await asked(c);
    if (!found) return c.notFound();
    const { subject, of } = found;
    const typed = await readTyped(c);
    const read = readForm(recordForm, typed);
    if (!read.ok) {
      const counts = await countRecord(h.deps.db, of, h.now);
      return c.html(<RecordPage here={h} subject={subject} counts={counts} errors={read.errors} />, 422);
    }
    const record = await discloseRecord(h.deps.db, of, h.now, viewerOf(c));
    if (typed.text('as') !== 'file')
      return c.html(<PrintedPage here={h} subject={subject} record={record} />);
    // the name of a file is kept by browsers: it says of nobody whose it is
    return c.body(JSON.stringify(record, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="record.json"',
    });
  });

  return app;
}

async function asked(c: Context<Env>) {
  const subject = await asViewer(c, (db) => guardianOnRecord(db, c.req.param('id') ?? '', here(c).now));
  return subject && { subject, of: { district: viewerOf(c).district, guardian: subject.personId } };
}
