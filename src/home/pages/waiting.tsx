import type { Words } from '#core/words/words.ts';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import type { TeacherHome } from '../reads/teacher.ts';

/** What waits, only where something does. */
export function Waiting({ due, words: { t } }: { due: TeacherHome['due']; words: Words }) {
  const kinds = (['answers', 'promises', 'checkIns'] as const).filter((kind) => due[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <Section title={t('home.teacher.waiting')}>
      <ItemList label={t('home.teacher.waiting')}>
        {kinds.map((kind) => (
          <Item>
            <a href={kind === 'promises' ? '/teacher/promises' : '/teacher/check-ins'}>
              {t(`home.teacher.due.${kind}`, { count: due[kind] })}
            </a>
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}
