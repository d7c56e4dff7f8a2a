/**
 * The sentences of ARCHITECTURE.md that check-rooms enforces, and the tables behind them. A sentence here that
 * ARCHITECTURE.md does not contain is itself reported, so the page and the check cannot drift apart.
 */
export const SENTENCES = {
  vocabulary:
    'A room holds only the files of its vocabulary: README, rules, store, reads, actions, routes, pages, forms, effects, island.',
  arrow: 'One arrow: routes → actions → rules; nothing points back.',
  store: "A room's store is known only to that room.",
  engine:
    'An engine is pure and could ship alone: it imports nothing of ours but itself, and no clock decides what it answers.',
  pure: 'Rules are pure: no database, no web, no disk, and the clock is an argument.',
  sql: "SQL stands in stores and in core; beside them only the office's command, which works before anybody is signed in.",
  pages: 'Pages are functions of props: no database, no awaiting.',
  island: 'Islands are browser code and import only islands, rules and engines.',
  core: 'core and ui know no room, and ui knows nothing but ui.',
  test: 'Only tests import test.',
  cycles: 'Rooms do not go in circles.',
  messages: 'messages knows no room; rooms register with it.',
  home: 'No room imports home: it is made of the others.',
  names: 'No utils, helpers, services, lib, and no barrels: names come from the practice.',
  readme: "A room's README has at most 20 lines.",
  sizes: 'The median source file has at most 50 lines, nine in ten at most 120, and none more than 250.',
} as const;

export type Sentence = keyof typeof SENTENCES;

/** A room's vocabulary. Each is a file, or a folder when there are several. */
export const WORDS = [
  'rules',
  'store',
  'reads',
  'actions',
  'routes',
  'pages',
  'forms',
  'effects',
  'island',
] as const;

/** Words that one room has of its own, where the closed vocabulary has none: each counts as the word given. */
export const OWN_WORDS: Record<string, Record<string, string>> = {
  messages: { deliver: 'actions', kinds: 'actions', ledger: 'actions', text: 'rules', transport: 'actions' },
  'people/access': { gates: 'routes', 'sign-in-mail': 'actions' },
  'people/roster': { intake: 'intake' },
};

/** Sub-rooms that are one method with files of their own names; docs/ explains each. */
export const ENGINES = ['timetable/solver', 'coach/engine'];

/** What each word may import from its own room. */
export const OWN: Record<string, string[]> = {
  engine: ['engine'],
  rules: ['rules'],
  intake: ['rules', 'intake'],
  store: ['rules', 'intake', 'store'],
  reads: ['rules', 'store', 'reads'],
  actions: ['rules', 'intake', 'store', 'reads', 'actions'],
  routes: ['rules', 'store', 'reads', 'actions', 'routes', 'pages', 'forms'],
  pages: ['rules', 'pages', 'forms'],
  forms: ['rules', 'forms'],
  effects: ['rules', 'store', 'reads', 'actions', 'pages', 'effects'],
  island: ['rules', 'island'],
};

/** What each word may import from another room. */
export const OTHERS: Record<string, string[]> = {
  engine: [],
  rules: ['rules', 'engine'],
  store: ['rules'],
  reads: ['rules', 'reads'],
  actions: ['rules', 'reads', 'actions', 'engine'],
  routes: ['rules', 'reads', 'actions', 'engine'],
  pages: ['rules', 'pages', 'engine'],
  forms: ['rules'],
  effects: ['rules', 'reads', 'actions'],
  island: ['engine'],
};

/** Shapes (`import type`) that may be named besides: a page shows what a read gives. */
export const SHAPES: Record<string, string[]> = {
  pages: ['reads', 'actions', 'store'],
  forms: ['store'],
  store: ['actions', 'reads'],
  rules: ['reads'],
};

/** Parts of core that a word may not use; a shape of them may be named. */
export const NOT_OF_CORE: Record<string, string[]> = {
  rules: ['db', 'http', 'jobs', 'sign-in', 'config', 'mail', 'log'],
  store: ['http', 'jobs', 'sign-in'],
  reads: ['http', 'jobs'],
  pages: ['db', 'jobs', 'sign-in'],
  forms: ['db', 'jobs', 'sign-in'],
};

export const IMPURE_PACKAGES = [
  'pg',
  'kysely',
  'hono',
  'nodemailer',
  'graphile-worker',
  'node:fs',
  'node:net',
  'node:http',
];
export const SQL_PACKAGES = ['pg', 'kysely'];
export const FORBIDDEN_NAMES =
  /^(utils?|helpers?|services?|lib|common|misc|index|managers?|handlers?|info|data)$/;
export const LIMITS = { median: 50, p90: 120, max: 250, readme: 20 };
