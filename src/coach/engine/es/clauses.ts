import { type Dividing, setOf } from '../words/clauses.ts';

const denials = setOf(
  'no nunca jamás jamas nada nadie ninguno ninguna ningún ningun ni tampoco sin apenas dejó cero',
);

/** How Spanish divides and denies. */
export const clauses: Dividing = {
  joins: setOf(
    'porque pero y e o u si cuando mientras aunque pues sino donde ya así quien antes después hasta además entonces como para',
  ),
  marks: setOf(', ; : . ! ? ¿ ¡ — – ( ) - …'),
  carries: setOf('o y'),
  denies: (words, at) => denials.has(words[at]?.lower ?? ''),
};
