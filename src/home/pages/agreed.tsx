import { isolated, type Words } from '#core/words/words.ts';
import { Fold } from '#ui/details.tsx';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import type { ChildAtHome } from '../reads/family.ts';

type Summaries = ChildAtHome['summaries'];

/** What was agreed in the latest round in which anything was; earlier talks are folded beside it. The newest talk first. */
export function Agreed({ summaries, words }: { summaries: Summaries; words: Words }) {
  const { t } = words;
  const inOrder = [...summaries].sort((a, b) => b.startsAt.epochMilliseconds - a.startsAt.epochMilliseconds);
  const latest = inOrder.filter((one) => one.roundId === inOrder[0]?.roundId);
  const earlier = inOrder.filter((one) => !latest.includes(one));
  return (
    <Section title={t('home.family.agreed')}>
      <Talks summaries={latest} words={words} label={t('home.family.agreed')} />
      {earlier.length > 0 && (
        <Fold summary={t('agreements.earlier.title')}>
          <Talks summaries={earlier} words={words} label={t('agreements.earlier.title')} />
        </Fold>
      )}
    </Section>
  );
}

function Talks({ summaries, words, label }: { summaries: Summaries; words: Words; label: string }) {
  return (
    <ItemList label={label}>
      {summaries.map((summary) => (
        <Item>
          <a href={`/family/conferences/${summary.conferenceId}`}>
            {words.t('agreements.earlier.one', {
              teacher: isolated(summary.teacherName),
              day: words.date(words.dayOf(summary.startsAt), 'date'),
            })}
          </a>
        </Item>
      ))}
    </ItemList>
  );
}
