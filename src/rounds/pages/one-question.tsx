import { isolated } from '#core/words/words.ts';
import { Button } from '#ui/button.tsx';
import { Deeds } from '#ui/deeds.tsx';
import { Fold } from '#ui/details.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import type { QuestionsPageProps } from './questions.tsx';
import { Wording } from './wording.tsx';

type OfQuestion = QuestionsPageProps & { question: QuestionsPageProps['questions'][number] };

/** What can be done to one question: moved, reworded, removed. */
export function OneQuestion(props: OfQuestion & { first: boolean; last: boolean }) {
  const { here, round, question, first, last, again } = props;
  const { t } = here.words;
  const action = `/leader/rounds/${round.roundId}/questions/${question.questionId}`;
  const deeds = (['earlier', 'later', 'remove'] as const).filter(
    (deed) => !(deed === 'earlier' && first) && !(deed === 'later' && last),
  );
  const mine = again?.form === question.questionId ? again.typed : undefined;
  return (
    <>
      <Deeds
        action={`${action}/place`}
        csrf={here.csrf}
        of={question.questionId}
        deeds={deeds.map((name) => ({
          name,
          says: t(`rounds.questions.${name}`),
          label: t(`rounds.questions.${name}.named`, { question: isolated(question.text) }),
        }))}
      />
      <Fold summary={t('rounds.questions.change')} open={mine !== undefined}>
        <Form action={action} csrf={here.csrf}>
          <Hidden name="intent" value={question.intent} />
          <p class="hint">
            {t('rounds.questions.own.hint', { question: isolated(t(`rounds.bank.${question.intent}`)) })}
          </p>
          <Wording
            {...props}
            typed={mine ?? question.texts ?? {}}
            id={question.questionId}
            wrong={mine !== undefined}
          />
          <Button>{t('core.save')}</Button>
        </Form>
      </Fold>
    </>
  );
}
