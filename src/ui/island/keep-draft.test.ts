import { expect, test } from 'vitest';
import { DraftKeeper, type Kept } from './keep-draft.ts';

const text = (goal: string) => new URLSearchParams({ goal });

/** A server that answers when told to. */
function server() {
  const asked: { rev: string; goal: string | null; answer: (kept: Kept) => void }[] = [];
  const send = (rev: string, body: URLSearchParams) =>
    new Promise<Kept>((answer) => void asked.push({ rev, goal: body.get('goal'), answer }));
  return { asked, send };
}
const settled = () => new Promise((done) => setTimeout(done));

test('one saving at a time, and the latest text is the last that is saved', async () => {
  const { asked, send } = server();
  const keeper = new DraftKeeper('4', send, () => {});
  void keeper.keep(text('a'));
  void keeper.keep(text('ab'));
  void keeper.keep(text('abc'));
  expect(asked.map((one) => one.goal)).toEqual(['a']);
  asked[0]?.answer({ state: 'kept', rev: '5' });
  await settled();
  expect(asked.map((one) => [one.rev, one.goal])).toEqual([
    ['4', 'a'],
    ['5', 'abc'],
  ]);
});

test('once another window has saved, nothing is saved over it', async () => {
  const { asked, send } = server();
  const told: Kept[] = [];
  const keeper = new DraftKeeper('4', send, (kept) => told.push(kept));
  void keeper.keep(text('a'));
  asked[0]?.answer({ state: 'elsewhere' });
  await settled();
  await keeper.keep(text('b'));
  expect(asked).toHaveLength(1);
  expect(told).toEqual([{ state: 'elsewhere' }]);
});

test('without a connection the next pause tries again over the same revision', async () => {
  const { asked, send } = server();
  const keeper = new DraftKeeper('4', send, () => {});
  void keeper.keep(text('a'));
  asked[0]?.answer({ state: 'offline' });
  await settled();
  void keeper.keep(text('ab'));
  expect(asked.map((one) => one.rev)).toEqual(['4', '4']);
});

test('whoever waits for the last words waits until they are sent, also behind a saving under way', async () => {
  const { asked, send } = server();
  const keeper = new DraftKeeper('4', send, () => {});
  void keeper.keep(text('a'));
  let became: Kept['state'] | undefined;
  void keeper.keep(text('ab')).then((state) => {
    became = state;
  });
  asked[0]?.answer({ state: 'kept', rev: '5' });
  await settled();
  expect(became).toBeUndefined();
  asked[1]?.answer({ state: 'offline' });
  await settled();
  expect(became).toBe('offline');
});

test('a form that is sent during a saving waits for it: its revision is that of its own last words', async () => {
  const { asked, send } = server();
  let rev = '4';
  const keeper = new DraftKeeper(rev, send, (kept) => {
    if (kept.state === 'kept') rev = kept.rev;
  });
  void keeper.keep(text('a'));
  const underWay = keeper.stop();
  expect(underWay).toBeDefined();
  asked[0]?.answer({ state: 'kept', rev: '5' });
  await underWay;
  expect(rev).toBe('5');
  expect(asked).toHaveLength(1);
});

test('a form that is sent while nothing is saved waits for nothing', () => {
  const keeper = new DraftKeeper('4', server().send, () => {});
  expect(keeper.stop()).toBeUndefined();
});
