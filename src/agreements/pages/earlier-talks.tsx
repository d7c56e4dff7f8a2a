import { isolated, type Words } from '#core/words/words.ts';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import type { EarlierTalk } from '../reads.ts';

/** What was agreed in earlier talks about the child, to go back to. Not on paper: a page that is sent home is one talk's. */
export function EarlierTalks(props: { words: Words; who: 'family' | 'teacher'; talks: EarlierTalk[] }) {
  const { words, who, talks } = props;
  const { t } = words;
  if (talks.length === 0) return null;
  const named = (talk: EarlierTalk) => {
    const day = words.date(words.dayOf(talk.startsAt), 'date');
    return who === 'teacher'
      ? day
      : t('agreements.earlier.one', { teacher: isolated(talk.teacherName), day });
  };
  return (
    <div class="no-print">
      <Section title={t('agreements.earlier.title')} id="earlier-talks">
        <ItemList label={t('agreements.earlier.title')}>
          {talks.map((talk) => (
            <Item>
              <a href={`/${who}/conferences/${talk.conferenceId}`}>{named(talk)}</a>
              <span class="soft small">
                {' · '}
                <bdi>{talk.roundName}</bdi>
              </span>
            </Item>
          ))}
        </ItemList>
      </Section>
    </div>
  );
}
