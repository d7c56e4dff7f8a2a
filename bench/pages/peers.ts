import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import { offerStatement } from '#timetable/store/offer.ts';
import { noon } from '../http/program.ts';
import type { School } from './school.ts';

/** `/finished` is a page that nobody has to make; `/read` is a page's transaction with no page made of it. */
export const peers = { finished: '/finished', read: '/read' } as const;

/**
 * The least that a program on this machine can do for a page: Node's own server, without routes, sessions or doors,
 * which sends a page it has in memory, or what the database answered, as it is. Tells its port, like the program.
 */
export async function servePeers(url: string, { round, families }: School, html: string): Promise<void> {
  const page = brotliCompressSync(html);
  const db = new Database(urlAs(url, 'app'));
  const at = Temporal.Instant.from(noon);
  const today = at.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  let asked = 0;
  const read = async () => {
    const { district, person, link } = families[asked++ % families.length] as School['families'][number];
    const viewer = { district, person, roles: ['guardian'] as const, proof: { link, at } };
    const question = { roundId: round, guardianId: person, today };
    const [row] = await db.as(viewer, (as) => as.last(offerStatement(district, question)));
    return Buffer.from(JSON.stringify(row));
  };
  const server = createServer(async (request, response) => {
    const finished = request.url === peers.finished;
    const body = finished ? page : await read();
    response.setHeader('content-type', 'text/html; charset=UTF-8');
    response.setHeader('content-length', body.length);
    if (finished) response.setHeader('content-encoding', 'br');
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
}
