import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Env } from './here.ts';
import { serve } from './serve.ts';

const long = 'Ein Satz, der sich wiederholt. '.repeat(200);
const longer = 'جملة تتكرر 🌱 '.repeat(20_000);
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const app = new Hono<Env>();
  app.get('/long', (c) => c.html(long));
  app.get('/longer', (c) => c.html(longer));
  app.get('/short', (c) => c.html('kurz'));
  app.get('/packed', (c) =>
    c.body('already', 200, { 'content-type': 'text/html', 'content-encoding': 'br' }),
  );
  app.get('/empty', (c) => c.redirect('/long', 303));
  app.get('/picture', (c) => c.body(long, 200, { 'content-type': 'image/png' }));
  app.get('/stream', (c) =>
    c.body(new Blob([long, long]).stream(), 200, { 'content-type': 'text/plain; charset=utf-8' }),
  );
  server = await serve(app, { port: 0, host: '127.0.0.1' });
});
afterAll(() => server.stop());

function ask(path: string, encoding = 'gzip, br', method = 'GET') {
  return new Promise<{ headers: Record<string, unknown>; body: Buffer; status: number }>(
    (resolve, reject) => {
      const headers = { 'accept-encoding': encoding, connection: 'close' };
      request({ port: server.port, host: '127.0.0.1', path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ headers: answer.headers, body: Buffer.concat(chunks), status: answer.statusCode ?? 0 }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

test('a long page travels compressed, with its real length, and caches are told', async () => {
  for (const [asked, encoding, unpack] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['gzip;q=0.5', 'gzip', gunzipSync],
  ] as const) {
    const { headers, body } = await ask('/long', asked);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.vary).toContain('Accept-Encoding');
    expect(unpack(body).toString()).toBe(long);
    expect(body.length).toBeLessThan(long.length / 10);
  }
});

test('pages longer than any before, in any script, arrive whole, one after the other', async () => {
  for (const [path, text] of [
    ['/longer', longer],
    ['/long', long],
  ] as const)
    expect(brotliDecompressSync((await ask(path)).body).toString()).toBe(text);
});

test('who cannot read compressed answers gets them as they are', async () => {
  for (const asked of ['identity', 'gzip;q=0, br;q=0.0']) {
    const { headers, body } = await ask('/long', asked);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(long);
  }
});

test('what is short, packed, empty, streamed or no text passes as it is', async () => {
  expect((await ask('/short')).body.toString()).toBe('kurz');
  expect((await ask('/packed')).headers['content-encoding']).toBe('br');
  expect(await ask('/empty')).toMatchObject({ status: 303, body: Buffer.alloc(0) });
  expect((await ask('/picture')).body.toString()).toBe(long);
  expect((await ask('/stream')).body.toString()).toBe(long + long);
  expect((await ask('/long', 'gzip', 'HEAD')).body.length).toBe(0);
});
