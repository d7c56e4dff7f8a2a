import { isolated, type Words } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import { Card } from '#ui/card.tsx';
import { Goal } from '#ui/goal.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Sides } from '#ui/sides.tsx';
import type { Agreement } from '../reads.ts';
import type { Side } from '../rules/terms.ts';
import { Written } from './written.tsx';

export interface AgreedProps {
  words: Words;
  childGiven: string;
  agreed: Pick<Agreement, 'goal' | 'noGoalBecause' | 'lang' | 'commitments'>;
  note?: string;
}

/** The goal, or the honest reason for none, and who does what: home and school alongside each other. */
export function Agreed({ words, childGiven, agreed, note }: AgreedProps) {
  const { t } = words;
  const label = labelFor(words, agreed.lang);
  const child = isolated(childGiven);
  const of = (side: Side) => agreed.commitments.filter((c) => c.side === side);
  const [school, home, student] = [of('school'), of('home'), of('student')];
  return (
    <>
      {agreed.goal === null ? (
        <Card title={t('agreements.no-goal')}>
          <Written words={words} lang={agreed.lang}>
            {agreed.noGoalBecause ?? ''}
          </Written>
        </Card>
      ) : (
        <Goal
          label={t('agreements.our-goal')}
          lang={agreed.lang}
          note={[note, label].filter(Boolean).join(' · ')}
        >
          {agreed.goal}
        </Goal>
      )}
      {(school.length > 0 || home.length > 0) && (
        <Sides
          schoolTitle={t('agreements.side.school')}
          school={<Commitments list={school} />}
          homeTitle={t('agreements.side.home')}
          home={<Commitments list={home} />}
        />
      )}
      {student.length > 0 && (
        <Card side="student" title={t('agreements.side.student', { child })}>
          <Commitments list={student} />
        </Card>
      )}
    </>
  );
}

function Commitments({ list }: { list: Agreement['commitments'] }) {
  return (
    <ItemList>
      {list.map((c) => (
        <Item>
          <p lang={c.lang} dir="auto">
            {c.what}
          </p>
          <p class="soft small" lang={c.lang} dir="auto">
            {[c.when, c.where].filter(Boolean).join(' · ')}
          </p>
        </Item>
      ))}
    </ItemList>
  );
}
