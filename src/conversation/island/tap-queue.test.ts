import { expect, test } from 'vitest';
import { Passing } from './passing.ts';
import { type Answer, type Tap, TapQueue } from './tap-queue.ts';

function queueWith(answers: Answer[]) {
  const sent: Tap[][] = [];
  let id = 0;
  const send = async (taps: Tap[]) => {
    sent.push(taps);
    return answers.shift() ?? 'kept';
  };
  return { sent, queue: new TapQueue('nobody', send, () => `${++id}`) };
}

test('the other side takes over, the same side pauses', () => {
  const { queue } = queueWith([]);
  queue.tap('family', 0);
  expect(queue.speaking).toBe('family');
  queue.tap('school', 1);
  expect(queue.speaking).toBe('school');
  queue.tap('school', 2);
  expect(queue.speaking).toBe('nobody');
});

test('without a connection taps wait, with the same ids and the time they were made', async () => {
  const { queue, sent } = queueWith(['away', 'kept']);
  queue.tap('family', 1000);
  await queue.flush(1000);
  queue.tap('school', 4000);
  expect(queue.waiting).toBe(2);
  await queue.flush(9000);
  expect(sent[1]).toEqual([
    { turnId: '1', who: 'family', agoMs: 8000 },
    { turnId: '2', who: 'school', agoMs: 5000 },
  ]);
  expect(queue.waiting).toBe(0);
});

test('a tap made while a batch is under way is not lost with it', async () => {
  let answer: (value: Answer) => void = () => {};
  const queue = new TapQueue(
    'nobody',
    () => new Promise((resolve) => (answer = resolve)),
    () => 'x',
  );
  queue.tap('family', 0);
  const first = queue.flush(0);
  queue.tap('school', 10);
  answer('kept');
  await first;
  expect(queue.waiting).toBe(1);
});

test('what can never be kept is not sent for ever, and a thrown error is only a lost connection', async () => {
  const { queue, sent } = queueWith(['refused']);
  queue.tap('family', 0);
  await queue.flush(0);
  await queue.flush(0);
  expect(sent).toHaveLength(1);
  const broken = new TapQueue(
    'nobody',
    () => Promise.reject(new Error('offline')),
    () => 'x',
  );
  broken.tap('family', 0);
  await broken.flush(0);
  expect(broken.waiting).toBe(1);
});

test('time fills its bar and stops there; a clock set back takes nothing away', () => {
  const step = new Passing(60, 240);
  expect(step.at(0)).toEqual({ minutes: 1, filled: 60, enough: false });
  expect(step.at(200)).toEqual({ minutes: 4, filled: 240, enough: true });
  expect(step.at(900).minutes).toBe(4);
  expect(step.at(-500)).toEqual({ minutes: 1, filled: 60, enough: false });
});
