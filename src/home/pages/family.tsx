import { FamilyFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name } from '#ui/person.tsx';
import type { ChildAtHome } from '../reads.ts';
import { RoundCard } from './family-round.tsx';

/** A family's first page: each child, what is next, what was agreed. */
export function FamilyHomePage({ here, home, hello }: { here: Here; home: ChildAtHome[]; hello: string }) {
  const { t } = here.words;
  const title = t('home.family.title', { name: isolated(hello) });
  return (
    <FamilyFrame here={here} title={t('home.family.window')}>
      <PageHead title={title} lead={home.length > 0 ? t('home.family.lead') : undefined} />
      {home.length === 0 && <Empty title={t('home.family.nobody')}>{t('home.family.nobody.lead')}</Empty>}
      {home.map((one) => (
        <AboutChild one={one} here={here} />
      ))}
      <p class="hint">
        <a href="/family/notice">{t('home.family.notice')}</a>
      </p>
    </FamilyFrame>
  );
}

function AboutChild({ one, here }: { one: ChildAtHome; here: Here }) {
  const { child, rounds, checkIns, summaries } = one;
  const { words } = here;
  const { t } = words;
  // a round whose talks are all agreed on needs no card: what was agreed stands below
  const going = rounds.filter(({ way }) => way.mayChoose || !['agreed', 'rest'].includes(way.next));
  const quiet = going.length + checkIns.length === 0;
  return (
    <Section
      id={`child-${child.childId}`}
      title={<Name>{child.givenName}</Name>}
      aside={child.grade ? t('home.family.grade', { grade: isolated(child.grade) }) : undefined}
    >
      {quiet && <p>{t('home.family.quiet')}</p>}
      <CardList>
        {checkIns.map((checkIn) => (
          <Card
            side="school"
            title={t('home.family.check-in', { teacher: isolated(checkIn.teacherName) })}
            footer={
              <ButtonLink kind="primary" href={`/family/check-ins/${checkIn.checkInId}`}>
                {t('home.family.check-in.open')}
              </ButtonLink>
            }
          >
            {t('home.family.check-in.lead')}
          </Card>
        ))}
        {going.map(({ round, way }) => (
          <RoundCard child={child} round={round} way={way} words={words} urgent={checkIns.length === 0} />
        ))}
      </CardList>
      {summaries.length > 0 && <Agreed summaries={summaries} words={words} />}
    </Section>
  );
}

/** What was agreed in this and earlier rounds, the newest first. */
function Agreed({ summaries, words }: { summaries: ChildAtHome['summaries']; words: Words }) {
  const { t } = words;
  return (
    <Section title={t('home.family.agreed')}>
      <ItemList label={t('home.family.agreed')}>
        {summaries.map((summary) => (
          <Item>
            <a href={`/family/conferences/${summary.conferenceId}`}>
              {t('home.family.agreed.one', {
                teacher: isolated(summary.teacherName),
                day: words.date(summary.madeAt, 'date'),
              })}
            </a>
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}
