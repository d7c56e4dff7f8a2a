import { wrongIn } from '#core/forms/said.ts';
import { mintedIn } from '#core/ids.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Fold } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';
import { intents } from '../rules/questions.ts';
import type { QuestionsPageProps } from './questions.tsx';
import { Wording } from './wording.tsx';

/** One more question: its intent, and the school's own words where it has some. */
export function AddQuestion(props: QuestionsPageProps) {
  const { here, round, again } = props;
  const { t } = here.words;
  const typed = again?.form === 'add' ? again.typed : undefined;
  const wrong = typed && wrongIn(here.words, props.errors ?? [], 'intent');
  return (
    <Section title={t('rounds.questions.add')}>
      <Form
        action={`/leader/rounds/${round.roundId}/questions`}
        csrf={here.csrf}
        idempotency={mintedIn(typed?._idempotency)}
      >
        <Choice
          name="intent"
          legend={t('rounds.questions.intent')}
          value={typed?.intent}
          error={wrong}
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
