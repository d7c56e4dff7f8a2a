import { isolated, type Words } from '#core/words/words.ts';
import { Facts } from '#ui/list.tsx';
import type { Subject } from '../rules/forgetting.ts';

/** Which person it is: several of one name are at most schools. */
export function Who({ words, subject }: { words: Words; subject: Subject }) {
  const { t } = words;
  const { children, grade, email } = subject;
  const items = [
    { term: t('roster.person.children'), value: words.list(children.map(isolated)) },
    { term: t('roster.person.grade'), value: grade && <bdi>{grade}</bdi> },
    { term: t('roster.person.email'), value: email && <bdi>{email}</bdi> },
  ].filter(({ value }) => value);
  return items.length > 0 ? <Facts items={items} /> : null;
}
