import { type Dividing, setOf } from '../words/clauses.ts';

const denials = setOf(
  "not never no nothing nobody none neither nor without hardly barely rarely seldom stop nowhere isn't",
);

/** How English divides and denies. */
export const clauses: Dividing = {
  joins: setOf(
    'because so but and or when while if although though since until unless which who whose after before than as where whether then',
  ),
  marks: setOf(', ; : . ! ? — – ( ) - …'),
  carries: setOf('or'),
  denies(words, at) {
    const lower = words[at]?.lower ?? '';
    return denials.has(lower) || (lower === 'longer' && words[at - 1]?.lower === 'no');
  },
};
