import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import pg from 'pg';
import { newId } from '#core/ids.ts';

const connections = 16; // as many as the program has

/**
 * The least that any program on this machine can do for a booking over HTTP: Node's own server reads a form, inserts the bare
 * claim and leads to a page that it has finished in memory; no doors, no rules, no reader, nothing read again. What this
 * reaches of the bare insert is the most that a program that does its work could. Tells its port, like the program.
 * @param url of the database's owner, after the raw loops have made their table
 */
export async function serveFloor(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  const page = brotliCompressSync(
    `<!doctype html><title>Booked</title>${'<p>A talk, and where it is.</p>'.repeat(100)}`,
  );
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      new URLSearchParams(await bodyOf(request));
      await pool.query({
        name: 'floor',
        text: `INSERT INTO bare_claim (district_id, conference_id, resource_id, kind, during)
          VALUES ($1, $2, $3, 'teacher', tstzrange('2040-01-01', '2040-01-02'))`,
        values: [newId(), newId(), newId()],
      });
      response.writeHead(303, { location: '/page?done=booked', 'content-length': 0 }).end();
    } else {
      const head = {
        'content-type': 'text/html; charset=UTF-8',
        'content-encoding': 'br',
        'content-length': page.length,
      };
      response.writeHead(200, head).end(page);
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
