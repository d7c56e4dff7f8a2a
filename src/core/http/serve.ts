import type { ServerOptions } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';
import { CompressedResponse } from './compressed.ts';
import type { Env } from './here.ts';

/** Listens, and answers with where; port 0 is any free one. */
export function serve(
  app: Hono<Env>,
  at: { port: number; host: string },
): Promise<{ port: number; stop(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const serverOptions = { ServerResponse: CompressedResponse } as ServerOptions;
    const server = listen(
      { fetch: app.fetch, port: at.port, hostname: at.host, serverOptions },
      (info: AddressInfo) => {
        resolve({ port: info.port, stop: () => new Promise((done) => server.close(() => done())) });
      },
    );
    server.once('error', reject);
  });
}

/** A port nobody listens on at this moment. */
export function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, host, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
