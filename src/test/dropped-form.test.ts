import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '#core/http/serve.ts';
import { openPlanted, type Planted } from './planted.ts';

let w: Planted;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  w = await openPlanted();
  server = await serve(w.app, { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.stop();
  await w.close();
});

/** Sends the head of a form and half of its body, and is gone. */
function breakOff(path: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ port: server.port, host: '127.0.0.1' }, () => {
      const head = ['host: x', 'content-type: application/x-www-form-urlencoded', 'content-length: 5000'];
      socket.write(`POST ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n_csrf=half`);
      setTimeout(() => socket.resetAndDestroy(), 100);
    });
    socket.on('close', () => setTimeout(resolve, 200));
    socket.on('error', () => {});
  });
}

test('a phone that loses its network in the middle of a form is no error of ours', async () => {
  for (const path of ['/lost-link', '/language', '/family/language']) await breakOff(path);
  expect(w.complaints).toEqual([]);
  expect((await fetch(`http://127.0.0.1:${server.port}/lost-link`)).status).toBe(200);
});
