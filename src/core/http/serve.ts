import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './here.ts';

/** Listens, and answers with where; port 0 is any free one. */
export function serve(
  app: Hono<Env>,
  at: { port: number; host: string },
): Promise<{ port: number; stop(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port: at.port, hostname: at.host }, (info: AddressInfo) => {
      resolve({ port: info.port, stop: () => new Promise((done) => server.close(() => done())) });
    });
    server.once('error', reject);
  });
}
