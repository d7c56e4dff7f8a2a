import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Asking,
  buttons,
  closing,
  fields,
  masked,
  offered,
  openAsking,
  plain,
} from './fixtures/asking.ts';

let w: Asking;
beforeAll(async () => {
  w = await openAsking();
});
afterAll(() => w.close());
beforeEach(() => w.fresh());
afterEach(() => expect(w.complaints).toEqual([]));

describe('without a writing service', () => {
  test('no button shows, no setting speaks of it, and no request leaves, whatever is pressed', async () => {
    const [show, send] = [await w.wishOf('show'), await w.wishOf('send')];
    w.deps.config.coach = undefined;
    const calls = vi.spyOn(globalThis, 'fetch');
    const read = await w.press('read');
    expect(read.html).toContain('coach-notes');
    expect(buttons(read.html)).toEqual(['read']);
    expect(read.html).not.toMatch(/data-host|data-ask|writing service/);
    expect(await w.jonas.html('/account')).not.toContain('writing service');
    for (const value of [show, send]) {
      const { status, html } = await w.press(value);
      expect(status).toBe(200);
      expect(html).not.toContain('coach-exchange');
      await w.nothingLost(html);
    }
    expect(calls).not.toHaveBeenCalled();
    expect(w.endpoint.got).toEqual([]);
    calls.mockRestore();
  });
});

describe('before anything is sent', () => {
  test('reading once more sends nothing; beside each note about a wording there is a button that says who would get what', async () => {
    const { html } = await w.press('read');
    expect(buttons(html).filter((value) => value.startsWith('show growNeed grow en absolute-'))).toHaveLength(
      1,
    );
    expect(html).toContain('Ask the school’s writing service for a rewording');
    expect(plain(html)).toContain(`${w.endpoint.host} would get this sentence with the names removed`);
    expect(w.endpoint.got).toEqual([]);
  });

  test('what would be sent is shown in full, with marks for whoever is named, and nothing has been sent', async () => {
    const { status, html } = await w.press(await w.wishOf('show'));
    expect(status).toBe(200);
    expect(plain(html)).toContain(`This would be sent to ${w.endpoint.host}`);
    expect(html).toContain(masked);
    expect(html).toContain('<bdi>[Child 1]</bdi>: <bdi>Lina</bdi>');
    expect(html).toContain('<bdi>[Child 2]</bdi>: <bdi>Omar</bdi>');
    expect(html).toContain('Nothing has been sent yet');
    expect(html).not.toContain('Nothing was saved by this, and nobody else');
    await w.nothingLost(html);
    expect(w.endpoint.got).toEqual([]);
  });

  test('Enter in a field never asks: the first button of the form is one that does nothing, or one of the form’s own', async () => {
    for (const value of ['read', await w.wishOf('show')]) {
      const { html } = await w.press(value);
      const form = /<form class="form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
      expect(/<button[^>]*>/.exec(form)?.[0]).toBe('<button type="submit" disabled="" hidden="">');
    }
  });

  test('"do not send it" leads back to the form as it was', async () => {
    const { html } = await w.press('leave');
    expect(html).not.toMatch(/coach-exchange|class="coach-notes"/);
    await w.nothingLost(html);
    expect(w.endpoint.got).toEqual([]);
  });
});

describe('what is sent', () => {
  test('is what was shown, to the endpoint’s own address, with its key and model, and no name is in it', async () => {
    const show = await w.press(await w.wishOf('show'));
    const { html } = await w.sends();
    const [got] = w.endpoint.got;
    expect(w.endpoint.got).toHaveLength(1);
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
    const typed = { ...fields, growNeed: `We planted beans. ${closing} Music is on the first floor.` };
    const { html } = await w.press('read', typed);
    for (const show of buttons(html).filter((value) => value.startsWith('show growNeed'))) {
      const shown = await w.press(show, typed);
      await w.press(buttons(shown.html).find((value) => value.startsWith('send')) ?? '', typed);
    }
    const bodies = w.endpoint.got.map(({ body }) => body);
    expect(bodies.filter((body) => body.includes(masked))).not.toEqual([]);
    for (const body of bodies)
      expect(['beans', masked, 'Music'].filter((part) => body.includes(part))).toHaveLength(1);
  });

  test('is shown again when the text is another than the one that was shown, and not sent', async () => {
    const send = await w.wishOf('send');
    const other = { ...fields, growNeed: closing.replace(' ', '  ') };
    const { html } = await w.press(send, other);
    expect(html).toContain('Nothing has been sent yet');
    const gone = await w.press(send, { ...fields, growNeed: 'She reads well.' });
    expect(gone.html).toContain('The sentence has changed since');
    expect(w.endpoint.got).toEqual([]);
  });

  test('is never a sentence beside which a child’s safety may stand, nor one in a language the coach cannot read', async () => {
    const send = await w.wishOf('send');
    for (const more of ['He has a bruise.', 'She told me about her uncle.']) {
      const { html } = await w.press(send, { ...fields, growNeed: `${closing} ${more}` });
      expect(html).toMatch(/This sentence stays here|The sentence has changed since/);
    }
    const arabic = await w.press(send, { ...fields, growNeed: 'لينا لا تستمع أبدًا إلى المعلّم.' });
    expect(arabic.html).not.toContain('coach-exchange');
    expect(w.endpoint.got).toEqual([]);
  });
});

test('whoever asks very often is asked to wait; a colleague is not', async () => {
  const send = await w.wishOf('send');
  const who = `${w.linden.district} ${w.people.jonas}`;
  for (let time = 0; time < 19; time++) w.deps.limits.allows('rewording', who);
  expect((await w.press(send)).html).toContain('data-offer');
  expect((await w.press(send)).html).toContain('That was often enough for the moment');
  expect(w.endpoint.got).toHaveLength(1);
  expect(w.deps.limits.allows('rewording', `${w.linden.district} ${w.people.mira}`)).toBe(true);
});

test('whoever turned the coach off has no button, and whatever is pressed sends nothing', async () => {
  const [show, send] = [await w.wishOf('show'), await w.wishOf('send')];
  expect(plain(await w.jonas.html('/account'))).toContain(`a writing service of its own: ${w.endpoint.host}`);
  await w.jonas.post('/teacher/coach', { coach: 'off' }, '/account');
  for (const value of ['read', show, send]) {
    const { status, html } = await w.press(value);
    expect(status).toBe(200);
    expect(buttons(html)).toEqual([]);
    expect(html).not.toMatch(/coach-exchange|writing service/);
    await w.nothingLost(html);
  }
  await w.jonas.post('/teacher/coach', { coach: 'on' }, '/account');
  expect(w.endpoint.got).toEqual([]);
});

test('a family is offered nothing of it, and another district’s names are not asked for', async () => {
  const maria = await w.family(w.people.maria);
  for (const page of ['/family', `/family/conferences/${w.talk()}`])
    expect(await maria.html(page)).not.toMatch(/writing service|data-ask/);
  const typed = { ...fields, growNeed: 'Unseen work never helps Lina, she is lazy.' };
  const { html } = await w.press(await w.wishOf('show', typed), typed);
  expect(html).toContain('Unseen work never helps [Child 1]');
});
