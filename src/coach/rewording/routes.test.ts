import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '#core/ids.ts';
import { type Agreeing, openAgreeing, wholeForm } from '#test/agreeing.ts';
import type { Browser } from '#test/browser.ts';
import { openEndpoint, says } from './fixtures/endpoint.ts';

let w: Agreeing;
let endpoint: Awaited<ReturnType<typeof openEndpoint>>;
const logged: unknown[] = [];

beforeAll(async () => {
  [w, endpoint] = await Promise.all([openAgreeing(), openEndpoint()]);
  await w.again();
  await w.jonas.post('/teacher/why/visit', { how: 'not-now', to: '/teacher' });
  w.deps.log.info = (...said) => void logged.push(said);
});
afterAll(async () => {
  await endpoint.close();
  await w.close();
});
beforeEach(() => {
  connect();
  w.clock.moveTo(w.clock.now().add({ minutes: 11 }));
  endpoint.got.length = logged.length = 0;
  endpoint.answers(says(good));
});
afterEach(() => expect(w.complaints).toEqual([]));

function connect(seconds = 5): void {
  w.deps.config.coach = { url: endpoint.url, model: 'small-model', key: 'secret-key', seconds };
}

const closing = 'Lina never listens to Omar, she is lazy.';
const masked = '[Child 1] never listens to [Child 2], she is lazy.';
const good =
  '[Child 1] is good at … . When [Child 2] speaks, it helps when … . What already helps at home? At school and at home we could try … .';
const offered = good.replace('[Child 1]', 'Lina').replace('[Child 2]', 'Omar');

const prepare = () => `${w.path()}/prepare`;
const fields = {
  seen: '',
  glow: 'She drew a bird & a "tree".',
  glowWhere: 'yard',
  growNeed: closing,
  value: '',
};
const buttons = (html: string) =>
  [...html.matchAll(/name="coach" value="([^"]*)"/g)].map(([, value]) => value ?? '');
const press = async (
  value: string,
  typed: Record<string, string> = fields,
  browser: Browser = w.jonas,
  path = prepare(),
) => {
  const answer = await browser.post(path, { ...typed, coach: value }, path);
  return { status: answer.status, html: await answer.text() };
};
const plain = (html: string) => html.replace(/[\u2066-\u2069]/g, '');
const wishOf = async (verb: 'show' | 'send', typed = fields, path = prepare()) => {
  const read = await press('read', typed, w.jonas, path);
  const show = buttons(read.html).find((value) => value.startsWith('show')) ?? '';
  if (verb === 'show') return show;
  return (
    buttons((await press(show, typed, w.jonas, path)).html).find((value) => value.startsWith('send')) ?? ''
  );
};
const sends = async (typed = fields) => press(await wishOf('send', typed), typed);

/** What was typed is still in the form, all of it, and nothing of it was saved. */
async function nothingLost(html: string, typed: Record<string, string> = fields) {
  const shown = html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  for (const value of Object.values(typed)) expect(shown).toContain(value);
  expect(await w.count('preparation')).toBe(0);
}

describe('without a writing service', () => {
  test('no button shows, no setting speaks of it, and no request leaves, whatever is pressed', async () => {
    const [show, send] = [await wishOf('show'), await wishOf('send')];
    w.deps.config.coach = undefined;
    const calls = vi.spyOn(globalThis, 'fetch');
    const read = await press('read');
    expect(read.html).toContain('coach-notes');
    expect(buttons(read.html)).toEqual(['read']);
    expect(read.html).not.toMatch(/data-host|data-ask|writing service/);
    expect(await w.jonas.html('/account')).not.toContain('writing service');
    for (const value of [show, send]) {
      const { status, html } = await press(value);
      expect(status).toBe(200);
      expect(html).not.toContain('coach-exchange');
      await nothingLost(html);
    }
    expect(calls).not.toHaveBeenCalled();
    expect(endpoint.got).toEqual([]);
    calls.mockRestore();
  });
});

describe('before anything is sent', () => {
  test('reading once more sends nothing; beside each note about a wording there is a button that says who would get what', async () => {
    const { html } = await press('read');
    expect(buttons(html).filter((value) => value.startsWith('show growNeed grow en absolute-'))).toHaveLength(
      1,
    );
    expect(html).toContain('Ask the school’s writing service for a rewording');
    expect(plain(html)).toContain(`${endpoint.host} would get this sentence with the names removed`);
    expect(endpoint.got).toEqual([]);
  });

  test('what would be sent is shown in full, with marks for whoever is named, and nothing has been sent', async () => {
    const { status, html } = await press(await wishOf('show'));
    expect(status).toBe(200);
    expect(plain(html)).toContain(`This would be sent to ${endpoint.host}`);
    expect(html).toContain(masked);
    expect(html).toContain('<bdi>[Child 1]</bdi>: <bdi>Lina</bdi>');
    expect(html).toContain('<bdi>[Child 2]</bdi>: <bdi>Omar</bdi>');
    expect(html).toContain('Nothing has been sent yet');
    expect(html).not.toContain('Nothing was saved by this, and nobody else');
    await nothingLost(html);
    expect(endpoint.got).toEqual([]);
  });

  test('Enter in a field never asks: the first button of the form is one that does nothing, or one of the form’s own', async () => {
    for (const value of ['read', await wishOf('show')]) {
      const { html } = await press(value);
      const form = /<form class="form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
      expect(/<button[^>]*>/.exec(form)?.[0]).toBe('<button type="submit" disabled="" hidden="">');
    }
  });

  test('"do not send it" leads back to the form as it was', async () => {
    const { html } = await press('leave');
    expect(html).not.toMatch(/coach-exchange|class="coach-notes"/);
    await nothingLost(html);
    expect(endpoint.got).toEqual([]);
  });
});

describe('what is sent', () => {
  test('is what was shown, to the endpoint’s own address, with its key and model, and no name is in it', async () => {
    const show = await press(await wishOf('show'));
    const { html } = await sends();
    const [got] = endpoint.got;
    expect(endpoint.got).toHaveLength(1);
    expect(got).toMatchObject({ method: 'POST', path: '/v1/chat/completions', key: 'Bearer secret-key' });
    const { model, stream, messages, ...rest } = JSON.parse(got?.body ?? '');
    expect([model, stream, rest]).toEqual(['small-model', false, {}]);
    expect(messages[1].content).toContain(masked);
    for (const { content } of messages)
      expect(show.html.replaceAll('&#39;', "'").replaceAll('&quot;', '"')).toContain(content);
    const { rows } = await w.owner.query(
      'SELECT given_name, family_name FROM person WHERE district_id = $1',
      [w.linden.district],
    );
    for (const { given_name, family_name } of rows)
      for (const name of [given_name, family_name])
        expect(messages.map((one: { content: string }) => one.content).join(' ')).not.toMatch(
          new RegExp(`\\b${name}\\b`, 'i'),
        );
    expect(got?.body).not.toMatch(/yard|bird|Linden|Jonas/);
    expect(html).toContain(offered);
  });

  test('is the sentence of the note alone, of a text with several', async () => {
    const typed = {
      ...fields,
      growNeed: `We planted beans. ${closing} Music is on the first floor.`,
    };
    await sends(typed);
    expect(endpoint.got[0]?.body).toContain(masked);
    expect(endpoint.got[0]?.body).not.toMatch(/beans|Music/);
  });

  test('is shown again when the text is another than the one that was shown, and not sent', async () => {
    const send = await wishOf('send');
    const other = { ...fields, growNeed: closing.replace(' ', '  ') };
    const { html } = await press(send, other);
    expect(html).toContain('Nothing has been sent yet');
    const gone = await press(send, { ...fields, growNeed: 'She reads well.' });
    expect(gone.html).toContain('The sentence has changed since');
    expect(endpoint.got).toEqual([]);
  });

  test('is never a sentence beside which a child’s safety may stand, nor one in a language the coach cannot read', async () => {
    const send = await wishOf('send');
    for (const more of ['He has a bruise.', 'She told me about her uncle.']) {
      const { html } = await press(send, { ...fields, growNeed: `${closing} ${more}` });
      expect(html).toMatch(/This sentence stays here|The sentence has changed since/);
    }
    const arabic = await press(send, { ...fields, growNeed: 'لينا لا تستمع أبدًا إلى المعلّم.' });
    expect(arabic.html).not.toContain('coach-exchange');
    expect(endpoint.got).toEqual([]);
  });
});

describe('an offer', () => {
  test('stands under its field, not in it, with its blanks, and the form is as it was', async () => {
    const { status, html } = await sends();
    expect(status).toBe(200);
    expect(plain(html)).toContain(`A rewording from ${endpoint.host}`);
    expect(html).toContain(`<blockquote lang="en" dir="auto">${offered}</blockquote>`);
    expect(/<textarea[^>]*name="growNeed"[^>]*>([^<]*)/.exec(html)?.[1]?.trim()).toBe(closing);
    await nothingLost(html);
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
      const show =
        buttons((await press('read', typed, w.jonas, path)).html).find((one) =>
          one.startsWith(`show ${field} `),
        ) ?? '';
      const shown = await press(show, typed, w.jonas, path);
      const send = buttons(shown.html).find((one) => one.startsWith('send')) ?? '';
      const { html } = await press(send, typed, w.jonas, path);
      expect(html).toContain(offered);
      expect(endpoint.got).toHaveLength(1);
      if (page === 'revise') await w.again();
    },
  );
});

describe('no better wording comes, calmly, and nothing typed is lost,', () => {
  const bad: Record<string, Parameters<typeof endpoint.answers>[0]> = {
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
    endpoint.answers(answers);
    const { status, html } = await sends();
    expect(status).toBe(200);
    expect(plain(html)).toContain(`No better wording came from ${endpoint.host}`);
    expect(html).toContain('What you wrote stands as it was');
    expect(html).not.toContain('data-offer');
    await nothingLost(html);
    expect(endpoint.got).toHaveLength(1);
  });

  test('when it is slow: nobody waits for longer than was set', async () => {
    connect(1);
    endpoint.answers(() => {});
    const began = performance.now();
    const { html } = await sends();
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(plain(html)).toContain(`No better wording came from ${endpoint.host}`);
    await nothingLost(html);
    expect(logged).toEqual([['rewording failed', { status: 'too late' }]]);
  });

  test('when nobody is there', async () => {
    const send = await wishOf('send');
    w.deps.config.coach = { url: 'http://127.0.0.1:9/v1', model: 'm', key: undefined, seconds: 2 };
    const { html } = await press(send);
    expect(plain(html)).toContain('No better wording came from 127.0.0.1:9');
    expect(logged).toEqual([['rewording failed', { status: 'unreachable' }]]);
  });
});

test('whoever asks very often is asked to wait; a colleague is not', async () => {
  const send = await wishOf('send');
  for (let time = 0; time < 20; time++) await press(send);
  expect((await press(send)).html).toContain('That was often enough for the moment');
  expect(endpoint.got).toHaveLength(20);
  expect(w.deps.limits.allows('rewording', `${w.linden.district} ${w.people.mira}`)).toBe(true);
});

test('whoever turned the coach off has no button, and whatever is pressed sends nothing', async () => {
  const [show, send] = [await wishOf('show'), await wishOf('send')];
  expect(plain(await w.jonas.html('/account'))).toContain(`a writing service of its own: ${endpoint.host}`);
  await w.jonas.post('/teacher/coach', { coach: 'off' }, '/account');
  for (const value of ['read', show, send]) {
    const { status, html } = await press(value);
    expect(status).toBe(200);
    expect(buttons(html)).toEqual([]);
    expect(html).not.toMatch(/coach-exchange|writing service/);
    await nothingLost(html);
  }
  await w.jonas.post('/teacher/coach', { coach: 'on' }, '/account');
  expect(endpoint.got).toEqual([]);
});

test('no table holds what was asked or answered, and the log no more than how a call failed', async () => {
  await sends();
  endpoint.answers((response) => void response.writeHead(503).end(masked));
  await sends();
  const { rows: tables } = await w.owner.query(`SELECT format('%I.%I', table_schema, table_name) AS name
    FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`);
  for (const { name } of tables) {
    const { rows } = await w.owner.query(`SELECT t::text AS row FROM ${name} t`);
    for (const { row } of rows)
      expect(row).not.toMatch(/never listens|would help is|\[Child|rewording|small-model/);
  }
  expect(logged).toEqual([['rewording failed', { status: '503' }]]);
});

test('a family is offered nothing of it, and another district’s names are not asked for', async () => {
  const maria = await w.family(w.people.maria);
  for (const page of ['/family', `/family/conferences/${w.talk()}`])
    expect(await maria.html(page)).not.toMatch(/writing service|data-ask/);
  const typed = { ...fields, growNeed: 'Unseen work never helps Lina, she is lazy.' };
  const { html } = await press(await wishOf('show', typed), typed);
  expect(html).toContain('Unseen work never helps [Child 1]');
});
