import type { Floor } from '../bound/floors.ts';
import type { Capacity } from '../bound/granted.ts';
import type { WaitingBounds } from '../bound/waiting-bounds.ts';
import type { Lp } from '../lp/lp.ts';
import type { Proposals } from '../master/propose.ts';
import type { Best } from '../search/best.ts';
import type { Effort } from '../search/effort.ts';
import type { Search } from '../search/search.ts';

/** The first two stages of a plan in the making, and what is known about them. */
export type Task = {
  search: Search;
  /** `most` comes down as more is proved. */
  capacity: Capacity;
  floors: Floor[];
  bounds: WaitingBounds;
  best: Best;
  /** The weight of all wishes. */
  all: number;
  /** How much work these stages may do. */
  budget: number;
  effort: Effort;
  lp?: Lp;
  proposals?: Proposals;
  /** Is told which stage it is at. */
  stage: (stage: 'granted' | 'waiting') => void;
};
