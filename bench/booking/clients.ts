import { KeepAlive } from '../http/keep-alive.ts';
import type { Wish } from './district.ts';

interface Round {
  wishes: Wish[];
  port: number;
  clients: number;
  seconds: number;
}

/** The families: each client books its next wish, follows the answer to the page it leads to, and goes on. */
export async function runClients(): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (round: Round) => process.send?.(await press(round)));
}

async function press({ wishes, port, clients, seconds }: Round) {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const kept: string[] = [];
  const took: number[] = [];
  let next = 0;
  const family = async () => {
    const http = new KeepAlive(port);
    while (next < wishes.length && performance.now() < until) {
      const wish = wishes[next++] as Wish;
      const at = performance.now();
      const answer = await http.post(wish.path, wish.cookie, wish.body);
      if (answer.status === 303 && answer.location?.includes('done=booked')) {
        const page = await http.get(answer.location, wish.cookie);
        if (page.status !== 200) throw new Error(`The page of a booked talk answered ${page.status}.`);
        kept.push(wish.conferenceId);
      } else if (answer.status !== 409) {
        throw new Error(`A booking was answered with ${answer.status} ${answer.location ?? ''}.`);
      }
      took.push(performance.now() - at);
    }
    http.close();
  };
  await Promise.all(Array.from({ length: clients }, family));
  took.sort((a, b) => a - b);
  const all = (performance.now() - begun) / 1000;
  return {
    perSecond: took.length / all,
    booked: kept.length,
    p99: took[Math.floor(took.length * 0.99)] ?? 0,
    kept,
  };
}
