import type { Stand } from './mask.ts';
import type { Message } from './prompt.ts';
import type { Wish } from './wish.ts';

/** What came of a wish, as the page shows it. Only ever on its way to the one who asked; nothing of it is kept. */
export type Exchange = { wish: Wish; host: string } & (
  | { state: 'shown'; lang: string; text: string; stands: Stand[]; messages: Message[] }
  | { state: 'answered'; lang: string; sentence: string; offer: string }
  | { state: 'stays' | 'changed' | 'nothing-better' | 'often-enough' }
);
