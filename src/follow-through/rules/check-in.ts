import { saysSomething } from '#core/forms/says.ts';
import { isolated, type Words } from '#core/words/words.ts';

export type Unsendable = 'not-there' | 'noticed-missing' | 'message-missing' | 'too-long' | 'nobody';

/** The most characters each of the two parts may hold. */
export const longest = 2000;
/**
 * The drafted question, in the teacher's words to change: how does it go at home with what was agreed? What opens the
 * message, something noticed, nobody can draft: only the teacher has seen it.
 */
export function draftCheckIn(
  words: Words,
  about: { childGiven: string; goal: string | null; atHome: string | undefined },
): string {
  const { t } = words;
  const child = about.childGiven;
  // words of another direction inside the sentence keep their own order
  const quoted = (text: string) =>
    /[\u0590-\u08ff]/.test(text) === (words.dir === 'rtl') ? text : isolated(text);
  if (about.goal === null) return t('follow-through.draft.no-goal', { child });
  return about.atHome
    ? t('follow-through.draft.goal-and-home', {
        child,
        goal: quoted(about.goal),
        home: quoted(about.atHome),
      })
    : t('follow-through.draft.goal', { child, goal: quoted(about.goal) });
}

/** What keeps a check-in from being sent: it opens with something noticed and asks something. */
export function problemOf(message: {
  noticed: string;
  message: string;
}): Exclude<Unsendable, 'not-there' | 'nobody'> | undefined {
  if (!saysSomething(message.noticed)) return 'noticed-missing';
  if (!saysSomething(message.message)) return 'message-missing';
  if (message.noticed.length > longest || message.message.length > longest) return 'too-long';
  return undefined;
}
