import { nameOf } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';
import { answered, Voices } from '#preparation/pages/voice.tsx';
import { Button } from '#ui/button.tsx';
import { Card, Stack } from '#ui/card.tsx';
import { Fold } from '#ui/details.tsx';
import { Facts } from '#ui/list.tsx';
import { Quote } from '#ui/person.tsx';
import type { StepKey } from '../rules/script.ts';
import type { MeetProps } from './meet.tsx';

type ContentProps = MeetProps & { name: string };

/** What this step brings: first what was prepared or written for it, then what one could say. */
export function StepContent(props: ContentProps) {
  const own: Partial<Record<StepKey, typeof Glow>> = { welcome: Glow, voice: FamilyFirst, together: Growing };
  const Own = own[props.step];
  return (
    <Stack>
      {Own && <Own {...props} />}
      <Prompts words={props.here.words} step={props.step} name={props.name} />
    </Stack>
  );
}

function Glow({ here, preparation }: ContentProps) {
  const { words } = here;
  const { t } = words;
  const at = [preparation?.glowWhere, preparation?.glowWhen].filter((text) => text);
  return (
    <Card title={t('conversation.glow.title')} side="school">
      {preparation?.glow ? (
        <Quote lang={preparation.lang} by={at.length ? words.list(at as string[]) : undefined}>
          {preparation.glow}
        </Quote>
      ) : (
        <p>{t('conversation.glow.none')}</p>
      )}
    </Card>
  );
}

function FamilyFirst({ here, voices, preparation, name }: ContentProps) {
  const { t } = here.words;
  const questions = preparation?.questions ?? [];
  return (
    <Stack>
      {voices.some(answered) && (
        <Card title={t('conversation.voice.title')} side="home">
          <Voices words={here.words} voices={voices} />
        </Card>
      )}
      <Card title={t('conversation.questions.title')}>
        {questions.length === 0 ? (
          <p>{t('conversation.questions.none', { name })}</p>
        ) : (
          <div class="prose">
            <ul>
              {questions.map((question) => (
                <li>
                  <bdi lang={question.lang}>{question.body}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Card>
    </Stack>
  );
}

function Growing(props: ContentProps) {
  const { here, grow, preparation, valueName, name } = props;
  const { t, lang } = here.words;
  if (grow === 'folded') {
    return (
      <Card title={t('conversation.folded.title')} side="home">
        <p>{t('conversation.folded.lead')}</p>
        <div>
          <Button name="deed" value="asked">
            {t('conversation.folded.asked')}
          </Button>
        </div>
      </Card>
    );
  }
  if (!grow?.growNeed && !grow?.growStep) return <p>{t('conversation.grow.none')}</p>;
  const said = (text: string) => (
    <span lang={grow.lang} dir="auto">
      {text}
    </span>
  );
  const items = [
    { term: t('conversation.grow.need', { name }), value: said(grow.growNeed) },
    { term: t('conversation.grow.step'), value: said(grow.growStep) },
  ];
  return (
    <Card
      title={t('conversation.grow.title')}
      side="school"
      eyebrow={grow.lang === lang ? undefined : t('core.written-in', { language: nameOf(grow.lang, lang) })}
    >
      <Facts items={items.filter((_, at) => [grow.growNeed, grow.growStep][at])} />
      {valueName && (
        <p class="soft">
          {t('conversation.value.title', { value: valueName })}
          {preparation?.valueTie && ` — ${preparation.valueTie}`}
        </p>
      )}
    </Card>
  );
}

function Prompts({ words: { t }, step, name }: { words: Words; step: StepKey; name: string }) {
  return (
    <div>
      <Fold summary={t('conversation.say')} open>
        <div class="prose">
          <ul>
            {([1, 2, 3] as const).map((at) => (
              <li>{t(`conversation.step.${step}.say.${at}`, { name })}</li>
            ))}
          </ul>
        </div>
      </Fold>
      <Fold summary={t('conversation.reflect')}>{t(`conversation.step.${step}.reflect`, { name })}</Fold>
    </div>
  );
}
