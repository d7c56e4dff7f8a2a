import { isId, newId } from '#core/ids.ts';
import { langs, nameOf } from '#core/words/langs.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Choice, Form, Hidden, TextArea } from '#ui/field.tsx';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Tag } from '#ui/person.tsx';
import type { Question } from '../reads.ts';
import { intents, type RoundQuestion } from '../rules/questions.ts';
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

type OfQuestion = QuestionsPageProps & { question: QuestionsPageProps['questions'][number] };

function OneQuestion(props: OfQuestion & { first: boolean; last: boolean }) {
  const { here, round, question, first, last, again } = props;
  const { t } = here.words;
  const action = `/leader/rounds/${round.roundId}/questions/${question.questionId}`;
  const deeds = (['earlier', 'later', 'remove'] as const).filter(
    (deed) => !(deed === 'earlier' && first) && !(deed === 'later' && last),
  );
  const mine = again?.form === question.questionId ? again.typed : undefined;
  return (
    <>
      <Form action={`${action}/place`} csrf={here.csrf} bare>
        <Actions>
          {deeds.map((deed) => (
            <Button
              kind="plain"
              name="deed"
              value={deed}
              id={`${deed}-${question.questionId}`}
              label={t(`rounds.questions.${deed}.named`, { question: isolated(question.text) })}
            >
              {t(`rounds.questions.${deed}`)}
            </Button>
          ))}
        </Actions>
      </Form>
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

function AddQuestion(props: QuestionsPageProps) {
  const { here, round, again } = props;
  const { t } = here.words;
  const typed = again?.form === 'add' ? again.typed : undefined;
  const because = typed && props.errors?.find((e) => e.field === 'intent')?.because;
  return (
    <Section title={t('rounds.questions.add')}>
      <Form
        action={`/leader/rounds/${round.roundId}/questions`}
        csrf={here.csrf}
        idempotency={isId(typed?._idempotency) ? typed._idempotency : newId()}
      >
        <Choice
          name="intent"
          legend={t('rounds.questions.intent')}
          value={typed?.intent}
          error={because && t(because)}
          options={intents.map((intent) => ({
            value: intent,
            label: t(`rounds.intent.${intent}`),
            hint: t(`rounds.bank.${intent}`),
          }))}
        />
        <Fold summary={t('rounds.questions.own')} open={typed !== undefined}>
          <p class="hint">{t('rounds.questions.own.empty')}</p>
          <Wording {...props} typed={typed ?? {}} id="add" wrong={typed !== undefined} />
        </Fold>
        <Button>{t('rounds.questions.add.button')}</Button>
      </Form>
    </Section>
  );
}

/** The school's own words, a field a language. */
function Wording({
  here,
  typed,
  id,
  wrong,
  errors = [],
  fallback,
}: QuestionsPageProps & { typed: Record<string, string>; id: string; wrong: boolean }) {
  const { t, lang: reader } = here.words;
  return (
    <>
      {langs.map((lang) => {
        const because = wrong && errors.find((e) => e.field === lang)?.because;
        return (
          <TextArea
            name={lang}
            id={wrong ? undefined : `f-${lang}-${id}`}
            lang={lang}
            rows={2}
            label={t('rounds.questions.in', { language: nameOf(lang, reader) })}
            optional={t('core.optional')}
            value={typed[lang]}
            error={because && t(because)}
          />
        );
      })}
      <p class="hint">{t('rounds.questions.own.some', { fallback: nameOf(fallback, reader) })}</p>
    </>
  );
}
