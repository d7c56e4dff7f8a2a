import type { Words } from '#core/words/words.ts';
import { Facts } from '#ui/list.tsx';
import type { Subject } from '../rules/forgetting.ts';

/** Which person it is: several of one name are at most schools. */
export function Who({ words, subject }: { words: Words; subject: Subject }) {
  const { t } = words;
  const { children, grade, email } = subject;
  const facts = [
    { term: t('roster.person.children'), value: words.list([...children]) },
    { term: t('roster.person.grade'), value: grade },
    { term: t('roster.person.email'), value: email },
  ].filter(({ value }) => value);
  return facts.length > 0 ? (
    <Facts items={facts.map(({ term, value }) => ({ term, value: <bdi>{value}</bdi> }))} />
  ) : null;
}
