import type { Words } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Tag } from '#ui/person.tsx';

export interface Todo {
  title: string;
  /** What is there already, in numbers, or why it matters. */
  says: string;
  /** True where nothing is left to do; undefined where it is never done. */
  done?: boolean;
  links: { href: string; words: string }[];
}

/** What to do, in order. The first that is not done carries the page's main button. */
export function TodoList({ todos, words }: { todos: Todo[]; words: Words }) {
  const first = todos.findIndex((todo) => todo.done === false);
  return (
    <CardList>
      {todos.map((todo, at) => (
        <Card
          title={
            todo.done ? (
              <>
                {todo.title} <Tag>{words.t('home.done')}</Tag>
              </>
            ) : (
              todo.title
            )
          }
          footer={
            todo.links.length > 0 && (
              <Actions>
                {todo.links.map((link, n) => (
                  <ButtonLink kind={at === first && n === 0 ? 'primary' : 'quiet'} href={link.href}>
                    {link.words}
                  </ButtonLink>
                ))}
              </Actions>
            )
          }
        >
          {todo.says}
        </Card>
      ))}
    </CardList>
  );
}
