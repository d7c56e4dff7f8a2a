import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { nameOf } from '#core/words/langs.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { Bars } from '#ui/bars.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import { fewest, fewestTeachers } from '../rules/disclosure.ts';
import { severalLangs } from '../rules/facts.ts';
import type { Reach } from '../rules/reach.ts';
import type { LedRound } from '../store.ts';
import { Breakdown } from './breakdown.tsx';

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

function Whole({ reach, words }: { reach: NonNullable<Reach['total']>; words: Words }) {
  const { t } = words;
  const [part] = reach.parts;
  if (!part) return null;
  const hidden = (['answered', 'booked', 'met', 'agreed', 'checkedIn'] as const).map((step) => {
    const value = part.counts[step];
    return value === undefined
      ? { label: t(`insight.step.${step}`), note: t('insight.hidden', { fewest }) }
      : { label: t(`insight.step.${step}`), value, of: part.invited };
  });
  return (
    <Section title={t('insight.whole')}>
      <Bars
        title={t('insight.whole.invited', { count: part.invited })}
        description={t('insight.whole.lead')}
        format={(value, of) => t('insight.of', { value: words.number(value), of: words.number(of) })}
        rows={hidden}
      />
    </Section>
  );
}

/** The rules behind the numbers, in words. */
function HowCounted({ words: { t } }: { words: Words }) {
  return (
    <Notice tone="info" title={t('insight.how.title')}>
      <ul>
        <li>{t('insight.how.unit')}</li>
        <li>{t('insight.how.lang')}</li>
        <li>{t('insight.how.small', { fewest, teachers: fewestTeachers })}</li>
        <li>{t('insight.how.together')}</li>
        <li>{t('insight.how.subtract', { fewest })}</li>
        <li>{t('insight.how.people')}</li>
      </ul>
    </Notice>
  );
}
