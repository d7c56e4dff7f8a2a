import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import { type Line, lineTo } from '#test/line.ts';
import { openQueue, type Queue } from './queue.ts';

let database: TestDatabase;
let line: Line;
let queue: Queue | undefined;
beforeAll(async () => {
  database = await createTestDatabase();
  line = await lineTo(database.url);
});
afterAll(async () => {
  await queue?.stop();
  line.close();
  await database.drop();
});

test('work that lost its database in the middle is done again once there is one, and the program lives', async () => {
  vi.spyOn(console, 'trace').mockReturnValue(); // the library says it there as well as to the log
  const complaints: string[] = [];
  let times = 0;
  const work = async () => {
    times++;
    if (times === 1) {
      line.cut();
      throw new Error('the database went away');
    }
  };
  queue = await openQueue(line.url, { error: (event: string) => complaints.push(event) } as never, work);
  queue.wake();
  await vi.waitFor(() => expect(times).toBe(1), 10_000);
  queue.wake(); // answered by nobody; the log says so
  await vi.waitFor(() => expect(complaints.length).toBeGreaterThan(2), 10_000);

  await line.mend();
  await vi.waitFor(
    () => {
      queue?.wake();
      expect(times).toBeGreaterThan(1);
    },
    { timeout: 30_000, interval: 500 },
  );
  // an unheld rejection would have ended this process, and fails the run
}, 60_000);
