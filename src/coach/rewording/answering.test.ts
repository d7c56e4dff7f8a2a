import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { wholeForm } from '#test/agreeing.ts';
import { type Asking, closing, good, masked, offered, openAsking, plain } from './fixtures/asking.ts';
import { says } from './fixtures/endpoint.ts';

let w: Asking;
beforeAll(async () => {
  w = await openAsking();
});
afterAll(() => w.close());
beforeEach(() => w.fresh());
afterEach(() => expect(w.complaints).toEqual([]));

describe('an offer', () => {
  test('stands under its field, not in it, with its blanks, and the form is as it was', async () => {
    const { status, html } = await w.sends();
    expect(status).toBe(200);
    expect(plain(html)).toContain(`A rewording from ${w.endpoint.host}`);
    expect(html).toContain(`<blockquote lang="en" dir="auto">${offered}</blockquote>`);
    expect(/<textarea[^>]*name="growNeed"[^>]*>([^<]*)/.exec(html)?.[1]?.trim()).toBe(closing);
    await w.nothingLost(html);
  });

  test.each(Object.entries({ agree: 'goal', meet: 'body', revise: 'goal' }))(
    'is there on the page "%s", too',
    async (page, field) => {
      const path = `${w.path()}/${page}`;
      if (page === 'meet') await w.jonas.post(`${path}/open`, { _idempotency: newId() }, path);
      if (page === 'revise') await w.closeTalk();
      const typed = {
        ...wholeForm,
        rev: '0',
        from: '1',
        step: 'welcome',
        seen: '',
        _idempotency: newId(),
        [field]: closing,
      };
      const { html } = await w.press(await w.wishOf('send', typed, path, field), typed, path);
      expect(html).toContain(offered);
      expect(w.endpoint.got).toHaveLength(1);
      if (page === 'revise') await w.again();
    },
  );
});

test('a check-in is worded anew, too, and nothing is sent to the family by any of the coach’s buttons', async () => {
  await w.closeTalk();
  const { rows } = await w.owner.query('SELECT check_in_id FROM check_in');
  const path = `/teacher/check-ins/${rows[0].check_in_id}`;
  const typed = { noticed: 'She drew a bird.', message: closing };
  const { html } = await w.press(await w.wishOf('send', typed, path, 'message'), typed, path);
  expect(html).toContain(offered);
  await w.jonas.post('/teacher/coach', { coach: 'off' }, '/account');
  for (const value of ['read', 'leave', 'show message checkin en x', 'nonsense']) {
    const again = await w.press(value, typed, path);
    expect(again.html).toContain(closing);
  }
  await w.jonas.post('/teacher/coach', { coach: 'on' }, '/account');
  const sent = await w.owner.query('SELECT noticed, sent_at FROM check_in');
  expect(sent.rows).toEqual([{ noticed: '', sent_at: null }]);
  expect(w.endpoint.got).toHaveLength(1);
  await w.again();
});

describe('no better wording comes, calmly, and nothing typed is lost,', () => {
  const bad: Record<string, Parameters<typeof w.endpoint.answers>[0]> = {
    'when the service fails': (response) => void response.writeHead(500).end(`failed on ${masked}`),
    'when it refuses the key': (response) => void response.writeHead(401).end('{}'),
    'when it says nonsense': (response) => void response.writeHead(200).end('<html>hello</html>'),
    'when its answer has another shape': (response) => void response.writeHead(200).end('{"choices":[]}'),
    'when it answers with parts': says([{ type: 'text', text: 'x' }]),
    'when its answer is huge': (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = 'x'.repeat(16_384);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    },
    'when it breaks off': (response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('{', () => response.destroy());
    },
    'when it sends the caller elsewhere': (response, { path }) =>
      path.startsWith('/v1')
        ? void response.writeHead(307, { location: '/elsewhere' }).end()
        : says(good)(response, { method: '', path, key: '', body: '' }),
    'when a mark is lost': says(good.replace('[Child 2]', 'a friend')),
    'when a mark is made up': says(good.replace('[Child 2]', '[Child 2] and [Child 3]')),
    'when a number is made up': says(good.replace('helps when', 'helps 4 times when')),
    'when the coach would note its wording': says(`${good} [Child 1] is always lazy.`),
    'when it names somebody': says(`${good} Ask Petra, and tell Petra so.`),
    'when it is empty': says(''),
    'when it is far too long': says(`${good} ${'What helps at home? '.repeat(60)}`),
  };
  test.each(Object.entries(bad))('%s', async (_, answers) => {
    w.endpoint.answers(answers);
    const { status, html } = await w.sends();
    expect(status).toBe(200);
    expect(plain(html)).toContain(`No better wording came from ${w.endpoint.host}`);
    expect(html).toContain('What you wrote stands as it was');
    expect(html).not.toContain('data-offer');
    await w.nothingLost(html);
    expect(w.endpoint.got).toHaveLength(1);
  });

  test('when it is slow: nobody waits for longer than was set', async () => {
    w.connect(1);
    w.endpoint.answers(() => {});
    const began = performance.now();
    const { html } = await w.sends();
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(plain(html)).toContain(`No better wording came from ${w.endpoint.host}`);
    await w.nothingLost(html);
    expect(w.logged).toEqual([['rewording failed', { status: 'too late' }]]);
  });

  test('when nobody is there', async () => {
    const send = await w.wishOf('send');
    w.deps.config.coach = { url: 'http://127.0.0.1:9/v1', model: 'm', key: undefined, seconds: 2 };
    const { html } = await w.press(send);
    expect(plain(html)).toContain('No better wording came from 127.0.0.1:9');
    expect(w.logged).toEqual([['rewording failed', { status: 'unreachable' }]]);
  });
});

test('no table holds what was asked or answered, and the log no more than how a call failed', async () => {
  await w.sends();
  w.endpoint.answers((response) => void response.writeHead(503).end(masked));
  await w.sends();
  const { rows: tables } = await w.owner.query(`SELECT format('%I.%I', table_schema, table_name) AS name
    FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`);
  expect(tables.map(({ name }) => name)).toContain('public.agreement_draft');
  for (const { name } of tables) {
    const { rows } = await w.owner.query(`SELECT t::text AS row FROM ${name} t`);
    for (const { row } of rows)
      expect(row).not.toMatch(/never listens|would help is|\[Child|rewording|small-model/);
  }
  expect(w.logged).toEqual([['rewording failed', { status: '503' }]]);
});
