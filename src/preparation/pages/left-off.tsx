import { isolated, type Words } from '#core/words/words.ts';
import { Card } from '#ui/card.tsx';
import { Goal } from '#ui/goal.tsx';
import { Quote } from '#ui/person.tsx';
import { Sides } from '#ui/sides.tsx';
import type { LeftOff } from '../rules/left-off.ts';
import { Parts } from './left-off-parts.tsx';

export interface LeftOffProps {
  words: Words;
  leftOff: LeftOff;
}

/** How the last talk ended: the goal or the reason for none, each side's part, and how the family said it goes. */
export function LeftOffCard({ words, leftOff }: LeftOffProps) {
  const { t } = words;
  const { goal, noGoalBecause, lang, parts, answer } = leftOff;
  const names = words.list(leftOff.names.map(isolated));
  const of = (side: string) => parts.filter((part) => part.side === side);
  const [school, home, student] = [of('school'), of('home'), of('student')];
  return (
    <Card
      eyebrow={t('preparation.left-off.when', { date: words.date(leftOff.startsAt, 'day'), names })}
      title={t('preparation.left-off.title')}
    >
      {goal === null ? (
        <>
          <p>{t('preparation.left-off.no-goal')}</p>
          <Quote lang={lang}>{noGoalBecause ?? ''}</Quote>
        </>
      ) : (
        <Goal label={t('preparation.left-off.goal')} lang={lang}>
          {goal}
        </Goal>
      )}
      {(school.length > 0 || home.length > 0) && (
        <Sides
          schoolTitle={t('preparation.left-off.school')}
          school={<Parts parts={school} />}
          homeTitle={t('preparation.left-off.home')}
          home={<Parts parts={home} />}
        />
      )}
      {student.length > 0 && <Parts parts={student} />}
      {answer && <p>{t(`preparation.left-off.answer.${answer}`)}</p>}
    </Card>
  );
}
