import { nameOf } from '#core/words/langs.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Tag } from '#ui/person.tsx';
import type { Question } from '../reads/protocol.ts';
import type { RoundQuestion } from '../rules/questions.ts';
import { AddQuestion } from './add-question.tsx';
import { OneQuestion } from './one-question.tsx';
import { Planning, type PlanningProps } from './planning.tsx';

export interface QuestionsPageProps extends Omit<PlanningProps, 'title'> {
  /** As a reader of this page's language would get them, with the stored wording beside. */
  questions: (Question & Pick<RoundQuestion, 'texts'>)[];
  /** The language a family gets whose own is missing. */
  fallback: string;
  again?: { form: string; typed: Record<string, string> };
}

/** What families are asked, in order; the product's own words or the school's. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { here, round, questions } = props;
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}`;
  const open = round.state === 'draft';
  return (
    <Planning
      {...props}
      step="questions"
      title={t('rounds.questions.title')}
      lead={t('rounds.questions.lead')}
    >
      {questions.length === 0 && <p class="soft">{t('rounds.questions.none')}</p>}
      <ItemList ordered label={t('rounds.step.questions')}>
        {questions.map((question, at) => (
          <Item id={`question-${question.questionId}`}>
            <p class="soft small">{t(`rounds.intent.${question.intent}`)}</p>
            <p lang={question.lang} dir="auto">
              {question.text}{' '}
              {question.lang !== here.words.lang && <Tag>{nameOf(question.lang, here.words.lang)}</Tag>}
            </p>
            {open && (
              <OneQuestion
                {...props}
                question={question}
                first={at === 0}
                last={at === questions.length - 1}
              />
            )}
          </Item>
        ))}
      </ItemList>
      {open && <AddQuestion {...props} />}
      {open && (
        <p>
          <ButtonLink kind="primary" href={`${base}/preview`}>
            {t('core.continue')}
          </ButtonLink>
        </p>
      )}
    </Planning>
  );
}
