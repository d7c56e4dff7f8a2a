import { nameOf } from '#core/words/langs.ts';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Tag } from '#ui/person.tsx';
import { slotsOf } from '../rules/slots.ts';
import { daysIn } from './invitation.ts';
import type { PreviewProps } from './preview.tsx';

/** What a family will be asked, each question labelled with its language where it is another. */
export function TheirQuestions({ here, theirs, questions }: PreviewProps) {
  const { t } = here.words;
  return (
    <Section title={t('rounds.preview.questions')}>
      {questions.length === 0 && <p class="soft">{t('rounds.questions.none')}</p>}
      <div lang={theirs.lang} dir={theirs.dir}>
        <ItemList ordered>
          {questions.map((question) => (
            <Item>
              <span lang={question.lang} dir="auto">
                {question.text}
              </span>{' '}
              {question.lang !== theirs.lang && <Tag>{nameOf(question.lang, theirs.lang)}</Tag>}
            </Item>
          ))}
        </ItemList>
      </div>
    </Section>
  );
}

/** How many times there will be, and on which days. */
export function TheirTimes({ here, theirs, round, hours }: PreviewProps) {
  const { t } = here.words;
  const count = hours.flatMap((one) => slotsOf(one, round.slotMinutes, round.pauseMinutes)).length;
  const teachers = new Set(hours.map((one) => one.teacherId)).size;
  return (
    <Section title={t('rounds.preview.times')}>
      <p>{t('rounds.preview.times.count', { count, teachers })}</p>
      <p lang={theirs.lang} dir={theirs.dir}>
        {daysIn(theirs, hours)}
      </p>
    </Section>
  );
}
