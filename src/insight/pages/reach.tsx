import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { nameOf } from '#core/words/langs.ts';
import { isolated } from '#core/words/words.ts';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name } from '#ui/person.tsx';
import { fewest, fewestTeachers } from '../rules/disclosure.ts';
import { severalLangs } from '../rules/groups.ts';
import type { Reach } from '../rules/reach.ts';
import type { LedRound } from '../store.ts';
import { Breakdown } from './breakdown.tsx';
import { HowCounted } from './how-counted.tsx';
import { Whole } from './whole.tsx';

/** What one round has reached, as a whole, by grade and by language. */
export function ReachPage(props: { here: Here; rounds: LedRound[]; round?: LedRound; reach?: Reach }) {
  const { here, rounds, round, reach } = props;
  const { words } = here;
  const { t } = words;
  return (
    <StaffFrame here={here} title={t('insight.title')} current="reach">
      <PageHead
        eyebrow={round && <Name>{round.name}</Name>}
        title={t('insight.title')}
        lead={t('insight.lead')}
      />
      {!round && <Empty title={t('insight.no-round')}>{t('insight.no-round.lead')}</Empty>}
      {round && !reach?.total && (
        <Empty title={t('insight.too-few')}>
          {t('insight.too-few.lead', { fewest, teachers: fewestTeachers })}
        </Empty>
      )}
      {reach?.total && <Whole reach={reach.total} words={words} />}
      {reach?.total && (
        <>
          <Breakdown
            title={t('insight.by-grade')}
            none={t('insight.none.grade')}
            first={t('insight.column.grade')}
            disclosure={reach.grades}
            total={reach.total}
            nameOf={(key) =>
              key === '' ? t('insight.grade.unknown') : t('insight.grade', { grade: isolated(key) })
            }
            words={words}
          />
          <Breakdown
            title={t('insight.by-lang')}
            none={t('insight.none.lang')}
            first={t('insight.column.lang')}
            disclosure={reach.langs}
            byName
            total={reach.total}
            nameOf={(key) => (key === severalLangs ? t('insight.lang.several') : nameOf(key, words.lang))}
            words={words}
          />
        </>
      )}
      {round && <HowCounted words={words} />}
      {rounds.length > 1 && (
        <Section title={t('insight.other-rounds')}>
          <ItemList>
            {rounds
              .filter((one) => one.roundId !== round?.roundId)
              .map((one) => (
                <Item>
                  <a href={`/leader/reach?round=${one.roundId}`}>
                    <Name>{one.name}</Name>
                  </a>
                </Item>
              ))}
          </ItemList>
        </Section>
      )}
    </StaffFrame>
  );
}
