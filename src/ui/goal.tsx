import type { Child, PropsWithChildren } from 'hono/jsx';
import { Heading } from './level.tsx';

export interface GoalProps {
  /** "Our goal", in the reader's language. */
  label: Child;
  /** Language and direction of the goal's own words. */
  lang?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
  /** Under the goal: since when, which version. */
  note?: Child;
}

/** The one thing both sides work towards: where the two strands lead. */
export function Goal({ label, lang, dir, note, children }: PropsWithChildren<GoalProps>) {
  return (
    <section class="goal">
      <Heading>{label}</Heading>
      <p class="goal-words" lang={lang} dir={dir ?? 'auto'}>
        {children}
      </p>
      {note && <p class="soft small">{note}</p>}
    </section>
  );
}
