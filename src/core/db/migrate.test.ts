import { connect, createServer } from 'node:net';
import { setTimeout as passed } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** FATAL 57P01, as a server that is being stopped says to whoever is still connected (PostgreSQL protocol 3.0). */
const stopping = (() => {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

test('a server that is stopped while the last connection still says good-bye ends no command', async () => {
  const behind = new URL(database.url);
  let said = 0;
  const between = createServer((client) => {
    const server = connect(Number(behind.port), behind.hostname);
    server.on('data', (bytes) => client.write(bytes));
    client.on('data', (bytes) => {
      const goodBye =
        bytes.length >= 5 && bytes[bytes.length - 5] === 0x58 && bytes.readInt32BE(bytes.length - 4) === 4;
      if (!goodBye) return void server.write(bytes);
      said++;
      client.end(stopping);
      server.end(bytes);
    });
    for (const side of [client, server]) side.on('error', () => {});
  });
  await new Promise<void>((listening) => between.listen(0, '127.0.0.1', listening));
  const url = new URL(database.url);
  url.port = String((between.address() as { port: number }).port);
  const unheard: unknown[] = [];
  const hear = (error: unknown) => void unheard.push(error);
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException').on('uncaughtException', hear);
  // one that is waited for until it is closed hears the same, and says so to whoever waits
  await migrate(url.href).catch(() => {});
  await passed(200);
  process.removeAllListeners('uncaughtException');
  for (const other of others) process.on('uncaughtException', other);
  between.close();
  expect(said).toBeGreaterThan(0);
  expect(unheard).toEqual([]);
});
