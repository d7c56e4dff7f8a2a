import { IMPOSSIBLE } from '../visit/asked.ts';
import type { Board } from './board.ts';
import type { Toll } from './obstacles.ts';
import { walkObstacles } from './walk.ts';

/** The interpreter whom it costs least to have at slot s; among equals the one with the fewest languages. */
export function interpreterFor(
  board: Board,
  wish: number,
  s: number,
  toll: Toll,
): { interpreter: number; price: number } {
  const { model, interpreterAt } = board;
  const pinned = model.pinnedInterpreter[wish] as number;
  let interpreter = -1;
  let price = IMPOSSIBLE;
  for (const i of model.speakers[model.wishLanguage[wish] as number] as Int32Array) {
    const row = i * model.slots;
    if (!model.interpreterOpen[row + s] || (pinned >= 0 && pinned !== i)) continue;
    const there = interpreterAt[row + s] as number;
    const sum = (there >= 0 ? toll(there) : 0) + walkObstacles(board, interpreterAt, row, wish, s, toll);
    if (sum < price) {
      price = sum;
      interpreter = i;
    }
    if (price === 0) break;
  }
  return { interpreter, price };
}
