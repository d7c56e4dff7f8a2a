import { comfortBound } from './bound/comfort.ts';
import { type Floor, Floors } from './bound/floors.ts';
import { byFamilies, capacityOf } from './bound/granted.ts';
import { WaitingBounds } from './bound/waiting-bounds.ts';
import type { Lp } from './lp/lp.ts';
import { Proposals } from './master/propose.ts';
import { building } from './model/build.ts';
import type { Model } from './model/model.ts';
import type { Problem } from './problem/problem.ts';
import type { Schedule, Score } from './problem/schedule.ts';
import { type Reason, reasonsOf } from './reasons/reasons.ts';
import { placementsOf, scoreOfBoard } from './score.ts';
import { Best } from './search/best.ts';
import { setBreaks } from './search/breaks.ts';
import { ease } from './search/comfort.ts';
import { Effort } from './search/effort.ts';
import { entitle } from './search/entitled.ts';
import { tryAll } from './search/exact.ts';
import { Search } from './search/search.ts';
import { waitingNow } from './search/shorten.ts';
import { inTurn, placePins, placeQuietly } from './search/start.ts';
import { takeTurns } from './turns/turns.ts';
import { unbegun } from './unbegun.ts';

export type Progress = { stage: 'start' | 'granted' | 'waiting' | 'comfort'; work: number; budget: number };

export type Options = {
  seed?: number;
  /** How much work may be done, in evenings looked at; without one, what the problem's size suggests. */
  budget?: number;
  /** Cancels: the best plan so far is the answer. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Solves linear programmes for tighter bounds; without one, bounds are those that this code finds by itself. */
  lp?: Lp;
};

/** A value and what no schedule can do better than: granted is at most `bound`, the others at least. */
export type Stage = { value: number; bound: number; proven: boolean };

export type Answer = {
  schedule: Schedule;
  score: Score;
  /** Each stage's bound holds over all schedules that do as well in the stages before it. */
  stages: { granted: Stage; waiting: Stage; comfort: Stage };
  reasons: Reason[];
  work: number;
  cancelled: boolean;
};

/**
 * Plans a school's evening. The problem has been read by `readProblem` or made by trusted code. The same problem,
 * seed and budget give the same plan on any machine, unless the signal cuts it short.
 */
export async function solve(problem: Problem, options: Options = {}): Promise<Answer> {
  const budget = options.budget ?? usualBudget(problem);
  let stage: Progress['stage'] = 'start';
  let search: Search | undefined;
  const effort = new Effort(options.signal, () => {
    options.onProgress?.({ stage, work: search?.work ?? 0, budget });
  });
  const model = await effort.through(building(problem));
  if (!model) return unbegun(problem);
  search = new Search(model, options.seed ?? 1);

  placePins(search);
  const capacity = await capacityOf(model, effort);
  entitle(search, capacity);
  setBreaks(search, capacity);
  for (const family of inTurn(search)) {
    placeQuietly(search, family);
    if (!(await effort.breathe())) break;
  }
  const floors = await floorsOf(model, effort);
  capacity.most = Math.min(capacity.most, byFamilies(model, floors));

  const all = model.weight.reduce((sum, weight) => sum + weight, 0);
  const bounds = new WaitingBounds(model, capacity, floors);
  await takeTurns({
    search,
    capacity,
    floors,
    bounds,
    best: new Best(),
    all,
    budget: budget * SEARCHING,
    effort,
    lp: options.lp,
    proposals: options.lp && new Proposals(model, options.lp, bounds),
    stage: (name) => {
      stage = name;
    },
  });
  search.board.shut.fill(0);
  search.eligible.fill(1);
  const tried = !effort.cancelled && (await tryAll(search, effort));
  stage = 'comfort';
  const comfortable = Math.min(budget * (1 - SEARCHING), 10 * model.families);
  if (!effort.cancelled) await ease(search, search.work + comfortable, effort);

  const score = scoreOfBoard(search);
  const waiting = bounds.at(all - score.granted.weight).bound;
  const idle = model.extraVisit === 0 || model.days === 1 ? waiting : 0;
  return {
    schedule: { placements: placementsOf(search) },
    score,
    stages: {
      granted: stageOf(score.granted.weight, tried ? score.granted.weight : capacity.most),
      waiting: stageOf(waitingNow(search), tried ? waitingNow(search) : waiting),
      comfort: stageOf(score.comfort.cost, comfortBound(model, capacity.most, idle)),
    },
    reasons: await reasonsOf(search, effort),
    work: search.work,
    cancelled: effort.cancelled,
  };
}

/** The share of the budget that is for the first two stages. */
const SEARCHING = 0.9;

function stageOf(value: number, bound: number): Stage {
  return { value, bound, proven: Math.abs(value - bound) < 1e-6 };
}

/** Families whose turn does not come before a cancellation are claimed nothing about. */
async function floorsOf(model: Model, effort: Effort): Promise<Floor[]> {
  const floors = new Floors(model);
  const found: Floor[] = [];
  for (let family = 0; family < model.families; family++) {
    const go = await effort.breathe();
    found.push(go ? floors.of(family) : { denied: 0, waiting: new Map([[0, 0]]) });
  }
  return found;
}

/** Enough for a hard school of this size; an easy one is done long before. */
function usualBudget({ wishes, interpreters, walking }: Problem): number {
  // Interpreters who walk are tied to each other by who talks where: it takes longer to untie.
  const tied = interpreters.length > 0 && walking.betweenBuildings > 0;
  return (tied ? 2 : 1) * (150_000 + 90 * wishes.length);
}
