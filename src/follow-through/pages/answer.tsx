import { FamilyFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import type { Conference } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { Goal } from '#ui/goal.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Quote } from '#ui/person.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { languageChoices } from '#voice/rules.ts';
import { answers, type OneTap } from '../rules/answers.ts';

export interface AnswerProps {
  here: Here;
  talk: Conference;
  checkIn: { checkInId: string; noticed: string; message: string; lang: string };
  goal: { text: string; lang: string } | undefined;
  /** What this reader answered last. */
  given: { answer: OneTap | null; words: string; lang: string } | undefined;
  /** Which answer was tapped in the mail: shown first, sent only by a button. */
  tapped: OneTap | undefined;
  typed: string;
  /** What the words are written in, as chosen: at first the language of the page. */
  lang: string;
  error: string | undefined;
  id: string;
}

/** A family's page of one check-in: what the teacher wrote, three answers, and room for words. */
export function AnswerPage(props: AnswerProps) {
  const { here, talk, checkIn, goal, given } = props;
  const { words } = here;
  const { t } = words;
  const teacher = isolated(teacherName(talk));
  const child = isolated(talk.childGivenName);
  const title = t('follow-through.answer.title', { child });
  return (
    <FamilyFrame here={here} title={title}>
      <PageHead title={title} lead={given ? undefined : t('follow-through.answer.lead', { teacher })} />
      {given && (
        <Notice tone="good" role="status" title={t('follow-through.answer.thanks')}>
          <p>
            {given.answer
              ? t(`follow-through.answer.you.${given.answer}`)
              : t('follow-through.answer.you.words')}{' '}
            {t(
              given.answer === 'well' ? 'follow-through.answer.then.well' : 'follow-through.answer.then.look',
              { teacher },
            )}
          </p>
          {given.words && <Quote lang={given.lang}>{given.words}</Quote>}
        </Notice>
      )}
      <Quote lang={checkIn.lang} by={teacher} langLabel={labelFor(words, checkIn.lang)}>
        {`${checkIn.noticed}\n\n${checkIn.message}`}
      </Quote>
      {goal && (
        <Goal label={t('agreements.our-goal')} lang={goal.lang} note={labelFor(words, goal.lang)}>
          {goal.text}
        </Goal>
      )}
      {given && !props.error ? (
        <Fold summary={t('follow-through.answer.again')}>
          <Buttons {...props} />
        </Fold>
      ) : (
        <Buttons {...props} />
      )}
      <p>
        <a href={`/family/conferences/${talk.conferenceId}`}>{t('follow-through.answer.page')}</a>
      </p>
    </FamilyFrame>
  );
}

function Buttons({ here, talk, checkIn, tapped, typed, lang, error, id }: AnswerProps) {
  const { t } = here.words;
  const label = t('follow-through.answer.words', { child: isolated(talk.childGivenName) });
  const order = tapped ? [tapped, ...answers.filter((one) => one !== tapped)] : [...answers];
  return (
    <>
      <FormErrors
        title={t('core.form.errors')}
        errors={error ? [{ field: 'words', label, message: error }] : []}
      />
      <Form action={`/family/check-ins/${checkIn.checkInId}`} csrf={here.csrf} idempotency={id}>
        {tapped && <p>{t('follow-through.answer.one-more-tap')}</p>}
        <Actions>
          {order.map((one) => (
            <Button kind={one === tapped ? 'primary' : 'quiet'} name="answer" value={one}>
              {t(`follow-through.answer.${one}`)}
            </Button>
          ))}
        </Actions>
        <TextArea
          label={label}
          hint={t('follow-through.answer.words-hint')}
          name="words"
          optional={t('core.optional')}
          rows={4}
          value={typed}
          error={error}
        />
        <Select label={t('voice.language')} name="lang" value={lang} options={languageChoices(here.words)} />
        <Actions>
          <Button name="answer" value="words">
            {t('follow-through.answer.words-only')}
          </Button>
          <ButtonLink kind="plain" href="/family">
            {t('follow-through.answer.not-now')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
