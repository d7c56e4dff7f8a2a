import type { Child } from 'hono/jsx';
import { FamilyFrame, StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { labelFor, unknownLanguage } from '#core/words/written-in.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name, Quote } from '#ui/person.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { OpenVoice } from './actions.ts';
import { languageChoices, longest, markOf, mayAnswer } from './rules.ts';

export interface VoicePageProps {
  here: Here;
  voice: OpenVoice;
  /** Where the form goes and the page stands. */
  at: string;
  /** Where booking goes on. */
  next: string;
  /** For staff who write down what a guardian said. */
  forWhom?: string;
  /** What was typed and could not be saved. */
  typed?: { answers: ReadonlyMap<string, string>; shown: ReadonlyMap<string, string>; lang: string };
  tooLong?: string[];
  ended?: boolean;
  done?: 'saved' | 'skipped' | 'kept';
}

/** The round's open questions: any may be answered, any left out, all changed later. */
export function VoicePage(props: VoicePageProps) {
  const { here, voice, forWhom, next, done, tooLong = [] } = props;
  const { t } = here.words;
  const child = isolated(voice.child.givenName);
  const Frame = forWhom ? StaffFrame : FamilyFrame;
  const title = t('voice.title', { child });
  const open = mayAnswer(voice.round);
  return (
    <Frame here={here} title={title} current={forWhom ? 'bookings' : undefined}>
      <PageHead
        eyebrow={<Name>{voice.round.name}</Name>}
        title={title}
        lead={forWhom ? t('voice.paper.lead', { guardian: isolated(forWhom) }) : t('voice.lead')}
      />
      <FormErrors
        title={t('core.form.errors')}
        errors={voice.questions
          .filter(({ questionId }) => tooLong.includes(questionId))
          .map((question) => ({
            field: fieldOf(question.questionId),
            label: asked(question, here.words.lang),
            message: t('voice.too-long', { most: longest }),
          }))}
      />
      {props.ended && (
        <Notice tone="care" role="alert" title={t('voice.ended')}>
          {t('voice.ended.copy')}
        </Notice>
      )}
      {done && <Done here={here} done={done} next={next} staff={Boolean(forWhom)} />}
      {!forWhom && <Clock here={here} line={voice.emergencyLine} />}
      {voice.questions.length === 0 && <Empty title={t('voice.none')} />}
      {open || props.typed ? <Questions {...props} open={open} /> : <Given {...props} />}
    </Frame>
  );
}

const fieldOf = (questionId: string): string => `q-${questionId}`;

/** The question itself, in the language it is worded in. */
const asked = ({ text, lang }: { text: string; lang: string }, reader: string): Child =>
  lang === reader ? text : <bdi lang={lang}>{text}</bdi>;

/** Nobody reads along at night: said where something might be written that cannot wait. */
function Clock({ here: { words }, line }: { here: Here; line?: string }) {
  const { t } = words;
  return (
    <Notice tone="info" title={t('voice.clock.title')}>
      <p>{t('voice.clock.text')}</p>
      <p>{line ? t('voice.clock.line', { line: isolated(line) }) : t('voice.clock.no-line')}</p>
    </Notice>
  );
}

function Done({
  here,
  done,
  next,
  staff,
}: {
  here: Here;
  done: 'saved' | 'skipped' | 'kept';
  next: string;
  staff: boolean;
}) {
  const { t } = here.words;
  return (
    <Notice tone={done === 'kept' ? 'care' : 'good'} role="status" title={t(`voice.done.${done}`)}>
      <p>{t(`voice.done.${done}.text`)}</p>
      <Actions>
        <ButtonLink kind="primary" href={next}>
          {t(staff ? 'voice.next.desk' : 'voice.next')}
        </ButtonLink>
      </Actions>
    </Notice>
  );
}

function Questions(props: VoicePageProps & { open: boolean }) {
  const { here, voice, at, typed, tooLong = [], open, forWhom } = props;
  const { words, csrf } = here;
  const { t } = words;
  const lang = typed?.lang ?? voice.answers.find((answer) => answer.body !== null)?.lang ?? words.lang;
  return (
    <Form action={at} csrf={csrf}>
      {voice.questions.map((question) => {
        const { questionId } = question;
        const answer = voice.answers.find((one) => one.questionId === questionId);
        return (
          <>
            <Hidden
              name={`was-${questionId}`}
              value={typed?.shown.get(questionId) ?? markOf(answer?.body ?? '')}
            />
            <TextArea
              label={asked(question, words.lang)}
              hint={answer && answer.body === null ? t('voice.skipped') : undefined}
              name={fieldOf(questionId)}
              optional={t('core.optional')}
              rows={3}
              lang={lang === unknownLanguage ? undefined : lang}
              value={typed?.answers.get(questionId) ?? answer?.body ?? ''}
              error={tooLong.includes(questionId) && t('voice.too-long', { most: longest })}
            />
          </>
        );
      })}
      <Languages here={here} lang={lang} label={t(forWhom ? 'voice.paper.language' : 'voice.language')} />
      {open && (
        <Actions>
          <Button kind="primary" name="do" value="save">
            {t(forWhom ? 'voice.paper.save' : 'voice.save')}
          </Button>
          <Button kind="plain" name="do" value="skip">
            {t(forWhom ? 'voice.paper.skip' : 'voice.skip')}
          </Button>
        </Actions>
      )}
    </Form>
  );
}

function Languages({ here: { words }, lang, label }: { here: Here; lang: string; label: string }) {
  return <Select label={label} name="lang" value={lang} options={languageChoices(words)} />;
}

/** After the round: what was said, to read. */
function Given({ here, voice }: VoicePageProps) {
  const { words } = here;
  return (
    <>
      {voice.questions.map(({ questionId, text, lang }) => {
        const answer = voice.answers.find((one) => one.questionId === questionId);
        if (!answer?.body) return null;
        return (
          <section class="section">
            <h2 lang={lang}>{text}</h2>
            <Quote lang={answer.lang} langLabel={labelFor(words, answer.lang)}>
              {answer.body}
            </Quote>
          </section>
        );
      })}
    </>
  );
}
