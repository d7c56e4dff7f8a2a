import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { PageHead } from '#ui/heading.tsx';
import { type Todo, TodoList } from './todo.tsx';

/** The first page of leaders and of the office: what to do next, in order. */
export function LandingPage(props: { here: Here; who: 'leader' | 'office'; hello: string; todos: Todo[] }) {
  const { here, who, hello, todos } = props;
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t(`home.${who}.window`)}>
      <PageHead
        eyebrow={here.words.date(here.now, 'day')}
        title={t('home.hello', { name: isolated(hello) })}
        lead={t(`home.${who}.lead`)}
      />
      <TodoList todos={todos} words={here.words} />
    </StaffFrame>
  );
}
