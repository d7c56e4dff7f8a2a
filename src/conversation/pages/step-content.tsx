import { isolated, type Words } from '#core/words/words.ts';
import { Card } from '#ui/card.tsx';
import { Fold } from '#ui/details.tsx';
import { Prose, Stack } from '#ui/layout.tsx';
import { Quote } from '#ui/person.tsx';
import type { StepKey } from '../rules/script.ts';
import { FamilyFirst } from './family-first.tsx';
import { FromThere } from './from-there.tsx';
import { Growing } from './growing.tsx';
import type { MeetProps } from './meet.tsx';

export type ContentProps = MeetProps & { name: string };

/** What this step brings: first what was prepared or written for it, then what one could say. */
export function StepContent(props: ContentProps) {
  const own: Partial<Record<StepKey, typeof Glow>> = { welcome: Glow, voice: FamilyFirst, together: Growing };
  const Own = own[props.step];
  return (
    <Stack>
      {props.step === 'voice' && <FromThere {...props} />}
      {Own && <Own {...props} />}
      <Prompts words={props.here.words} step={props.step} name={props.name} />
    </Stack>
  );
}

function Glow({ here, preparation }: ContentProps) {
  const { t } = here.words;
  // each stays as it was typed: joined by a word of the page's language they would make no sentence
  const at = [preparation?.glowWhere, preparation?.glowWhen].flatMap((text) =>
    text ? [isolated(text)] : [],
  );
  return (
    <Card title={t('conversation.glow.title')} side="school">
      {preparation?.glow ? (
        <Quote lang={preparation.lang} by={at.length > 0 ? at.join(' · ') : undefined}>
          {preparation.glow}
        </Quote>
      ) : (
        <p>{t('conversation.glow.none')}</p>
      )}
    </Card>
  );
}

function Prompts({ words: { t }, step, name }: { words: Words; step: StepKey; name: string }) {
  return (
    <div>
      <Fold summary={t('conversation.say')} open>
        <Prose>
          <ul>
            {([1, 2, 3] as const).map((at) => (
              <li>{t(`conversation.step.${step}.say.${at}`, { name })}</li>
            ))}
          </ul>
        </Prose>
      </Fold>
      <Fold summary={t('conversation.reflect')}>{t(`conversation.step.${step}.reflect`, { name })}</Fold>
    </div>
  );
}
