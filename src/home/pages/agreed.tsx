import { isolated, type Words } from '#core/words/words.ts';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import type { ChildAtHome } from '../reads/family.ts';

/** What was agreed in this and earlier rounds, the newest first. */
export function Agreed({ summaries, words }: { summaries: ChildAtHome['summaries']; words: Words }) {
  const { t } = words;
  return (
    <Section title={t('home.family.agreed')}>
      <ItemList label={t('home.family.agreed')}>
        {summaries.map((summary) => (
          <Item>
            <a href={`/family/conferences/${summary.conferenceId}`}>
              {t('home.family.agreed.one', {
                teacher: isolated(summary.teacherName),
                day: words.date(summary.startsAt, 'date'),
              })}
            </a>
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}
