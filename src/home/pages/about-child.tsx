import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Section } from '#ui/heading.tsx';
import { Name } from '#ui/person.tsx';
import type { ChildAtHome } from '../reads/family.ts';
import { Agreed } from './agreed.tsx';
import { RoundCard } from './family-round.tsx';
import { TimesTaken } from './times-taken.tsx';

export function AboutChild({ one, here }: { one: ChildAtHome; here: Here }) {
  const { child, rounds, taken, checkIns, summaries } = one;
  const { words } = here;
  const { t } = words;
  // a round whose talks are all agreed on needs no card: what was agreed stands below
  const going = rounds.filter(({ way }) => way.mayChoose || !['agreed', 'rest'].includes(way.next));
  const quiet = going.length + checkIns.length + taken.length === 0;
  return (
    <Section
      id={`child-${child.childId}`}
      title={<Name>{child.givenName}</Name>}
      aside={child.grade ? t('home.family.grade', { grade: isolated(child.grade) }) : undefined}
    >
      {quiet && <p>{t('home.family.quiet')}</p>}
      <CardList>
        <TimesTaken talks={taken} words={words} />
        {checkIns.map((checkIn) => (
          <Card
            side="school"
            eyebrow={words.date(checkIn.sentAt, 'day')}
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
          <RoundCard
            child={child}
            round={round}
            way={way}
            words={words}
            me={here.viewer?.person}
            urgent={checkIns.length === 0}
          />
        ))}
      </CardList>
      {summaries.length > 0 && <Agreed summaries={summaries} words={words} />}
    </Section>
  );
}
