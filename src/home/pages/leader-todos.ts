import type { Words } from '#core/words/words.ts';
import type { Todo } from './todo.tsx';

export interface LeaderFacts {
  children: number;
  ground: { compass: boolean; values: number };
  whyVisited: boolean;
  rounds: { draft: number; open: number; ended: number };
}

/** From the ground to what was reached. */
export function leaderTodos({ children, ground, whyVisited, rounds }: LeaderFacts, { t }: Words): Todo[] {
  const link = (href: string, key: Parameters<typeof t>[0]) => ({ href, words: t(key) });
  return [
    {
      title: t('home.leader.roster'),
      says: t(children ? 'home.leader.roster.has' : 'home.leader.roster.none', { children }),
      done: children > 0,
      links: [],
    },
    {
      title: t('home.leader.why'),
      says: t('home.leader.why.lead'),
      done: whyVisited,
      links: [link('/leader/why?to=/leader', 'home.leader.why.open')],
    },
    {
      title: t('home.leader.ground'),
      says: t(`home.leader.ground.${written(ground)}`, { count: ground.values }),
      done: ground.compass && ground.values > 0,
      links: [link('/leader/ground', 'home.leader.ground.open')],
    },
    {
      title: t('home.leader.round'),
      says: t('home.leader.round.has', { ...rounds }),
      done: rounds.open > 0,
      links: [link('/leader/rounds', 'home.leader.round.open')],
    },
    {
      title: t('home.leader.reach'),
      says: t('home.leader.reach.lead'),
      links: [link('/leader/reach', 'home.leader.reach.open')],
    },
  ];
}

function written({ compass, values }: LeaderFacts['ground']): 'has' | 'some' | 'none' {
  if (compass && values > 0) return 'has';
  return compass || values > 0 ? 'some' : 'none';
}
