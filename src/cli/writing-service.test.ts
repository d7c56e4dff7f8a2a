import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEndpoint } from '#coach/rewording/fixtures/endpoint.ts';
import { writingService } from './writing-service.ts';

let endpoint: Awaited<ReturnType<typeof openEndpoint>>;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

const look = (model = 'm') => writingService({ coach: { url: endpoint.url, model, key: 'k', seconds: 1 } });
const answersWith = (status: number, body: string) =>
  endpoint.answers((response) => void response.writeHead(status).end(body));

test('without one, the doctor says that none is asked', async () => {
  expect(await writingService({ coach: undefined })).toEqual({
    what: 'Coach',
    detail: 'no COACH_URL: no outside service is asked for wording',
  });
});

test('the doctor says whether it is ready, and sends it nothing but a look at its models', async () => {
  answersWith(200, '{"data":[{"id":"m"},{"id":"n"}]}');
  expect((await look()).detail).toMatch(/is ready with m\..*privacy notice/);
  expect(endpoint.got).toEqual([{ method: 'GET', path: '/v1/models', key: 'Bearer k', body: '' }]);
  answersWith(404, 'not here');
  expect(await look()).toMatchObject({ detail: expect.stringContaining('does not list its models') });
});

test.each([
  [200, '{"data":[{"id":"n"}]}', /does not have this model/],
  [200, '<html>', /not as an OpenAI-compatible service does/],
  [401, '', /check COACH_KEY/],
  [302, '', /answers with 302/],
  [500, '', /answers with 500/],
])('an answer of %i "%s" is told in words', async (status, body, words) => {
  answersWith(status, body);
  expect((await look()).wrong).toMatch(words);
});

test('so is one that never comes', async () => {
  endpoint.answers(() => {});
  expect((await look()).wrong).toMatch(/COACH_SECONDS/);
});
