import { type Context, Hono } from 'hono';
import { calm } from '#core/http/calm.tsx';
import { tokenMatches } from '#core/http/csrf.ts';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { sessionKey } from '#core/http/session.ts';
import { readTyped } from '#core/http/typed.ts';
import { isId, newId } from '#core/ids.ts';
import type { WhenEnded } from './actions/when-ended.ts';
import { importRoster, previewRoster } from './actions.ts';
import { ReportPage } from './pages/report.tsx';
import { UploadPage } from './pages/upload.tsx';
import { type Refusal, refuse } from './rules/reasons.ts';
import { csvCell, guardiansTemplate } from './rules/template.ts';
import { findRun, listRuns } from './store/runs.ts';
import { dropForgotten, dropUpload, findUpload, keepUpload } from './store/uploads.ts';

/** Where files are sent: the one form that is read as it streams in, and that checks its size and token itself. */
export const uploadPath = '/office/roster';

/**
 * The office takes a roster: choose files, see what would change, then say yes.
 * @param whenEnded what other rooms do about whoever left, wholly or in part
 */
export function officeRoutes(whenEnded: WhenEnded): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/roster', (c) => uploadPage(c));

  app.get('/roster/guardians.csv', (c) =>
    c.body(guardiansTemplate, 200, { 'content-type': 'text/csv; charset=utf-8' }),
  );

  app.post('/roster', async (c) => {
    const { deps } = here(c);
    const { dataDir } = deps.config;
    const importId = newId();
    await dropForgotten(dataDir, Date.now());
    const upload = await keepUpload(
      dataDir,
      importId,
      c.req.raw.body,
      c.req.header('content-type') ?? '',
      (fields) => tokenMatches(deps, sessionKey(c), fields._csrf ?? ''),
    );
    if (!upload) return calm(c, 'stale-form', 403);
    const stop = async (because: Refusal) => {
      await dropUpload(dataDir, importId);
      return uploadPage(c, because);
    };
    if (upload.tooLarge) return stop(refuse('uploadTooLarge'));
    if (!upload.from) return stop(refuse('nothingChosen'));
    const { from, sourceName } = upload;
    const complete = 'complete' in upload.fields;
    const seen = await previewRoster({ ...deps, whenEnded }, viewerOf(c), {
      importId,
      from,
      sourceName,
      complete,
    });
    return seen.ok ? c.redirect(`/office/roster/${importId}`, 303) : stop(seen);
  });

  app.get('/roster/:id', async (c) => {
    const found = await runOf(c);
    if (!found) return c.notFound();
    const waiting = (await findUpload(here(c).deps.config.dataDir, found.importId)) !== null;
    const unticked = c.req.query('unticked') !== undefined;
    return c.html(
      <ReportPage here={here(c)} run={found} report={found.report} waiting={waiting} unticked={unticked} />,
    );
  });

  app.post('/roster/:id/again', (c) =>
    withUpload(c, async (asked) => {
      const deps = { ...here(c).deps, whenEnded };
      const seen = await previewRoster(deps, viewerOf(c), { ...asked, complete: true });
      return seen.ok ? c.redirect(`/office/roster/${asked.importId}`, 303) : uploadPage(c, seen);
    }),
  );

  app.post('/roster/:id/take', (c) =>
    withUpload(c, async (asked) => {
      const { deps } = here(c);
      const yes = (await readTyped(c)).has('yes');
      const taken = await importRoster({ ...deps, whenEnded }, viewerOf(c), { ...asked, yes });
      if (!taken.ok && taken.because === 'brake')
        return c.redirect(`/office/roster/${asked.importId}?unticked`, 303);
      if (!taken.ok) return uploadPage(c, taken);
      await dropUpload(deps.config.dataDir, asked.importId);
      return c.redirect(`/office/roster/${asked.importId}`, 303);
    }),
  );

  app.get('/roster/:id/rows.csv', async (c) => {
    const found = await runOf(c);
    if (!found) return c.notFound();
    const { t } = here(c).words;
    const lines = [
      [
        t('roster.rejected.file'),
        t('roster.rejected.line'),
        t('roster.rejected.column'),
        t('roster.rejected.why'),
      ],
      ...found.report.rejected.map((r) => [
        r.file,
        `${r.line}`,
        r.column ?? '',
        t(`roster.reason.${r.because}`),
      ]),
      ...found.report.gaps.map((g) => [g.file, `${g.line}`, g.column ?? '', t(`roster.gap.${g.without}`)]),
    ];
    const text = lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n');
    return c.body(`\ufeff${text}\r\n`, 200, { 'content-type': 'text/csv; charset=utf-8' });
  });

  return app;
}

async function runOf(c: Context<Env>) {
  const id = c.req.param('id');
  return isId(id) ? asViewer(c, (db) => findRun(db, id)) : undefined;
}

async function uploadPage(c: Context<Env>, because?: Refusal) {
  const runs = await asViewer(c, (db) => listRuns(db));
  return c.html(<UploadPage here={here(c)} runs={runs} because={because} />, because ? 422 : 200);
}

/** An import that was looked at and still waits; one that was taken already is shown as it was taken. */
async function withUpload(
  c: Context<Env>,
  work: (asked: {
    importId: string;
    from: string;
    sourceName: string;
    complete: boolean;
  }) => Response | Promise<Response>,
): Promise<Response> {
  const found = await runOf(c);
  if (!found) return c.notFound();
  const { importId, sourceName, complete } = found;
  const from = await findUpload(here(c).deps.config.dataDir, importId);
  if (found.state === 'done' || !from) return c.redirect(`/office/roster/${importId}`, 303);
  return work({ importId, from, sourceName, complete });
}
