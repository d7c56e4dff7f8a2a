import { isolated, type Words } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import { Stack } from '#ui/layout.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Quote } from '#ui/person.tsx';
import type { Voice, VoiceAnswer } from '#voice/reads.ts';

export interface VoicesProps {
  words: Words;
  voices: Voice[];
  /** Whether to say what each question is after: for preparing, not for a screen the family sees. */
  explain?: boolean;
}

/** What the family wrote, each answer beside the question's intent. Questions left open are not shown. */
export function Voices({ words, voices, explain }: VoicesProps) {
  const { t } = words;
  return (
    <ItemList>
      {voices.filter(answered).map((voice) => (
        <Item>
          <Stack gap="tight">
            <p class="eyebrow">
              <strong>{t(`preparation.intent.${voice.intent}`)}</strong>
              <br />
              <span lang={voice.lang} dir="auto">
                {voice.text}
              </span>
            </p>
            {voice.answers.map((answer) => (
              <Answer words={words} answer={answer} />
            ))}
            {explain && <p class="soft small">{t(`preparation.intent.${voice.intent}.why`)}</p>}
          </Stack>
        </Item>
      ))}
    </ItemList>
  );
}

/** Whether anybody answered this question in words. */
export function answered(voice: Voice): boolean {
  return voice.answers.length > 0;
}

function Answer({ words, answer }: { words: Words; answer: VoiceAnswer }) {
  const name = isolated(answer.guardianName);
  const by = answer.byOffice ? words.t('preparation.voice.by-office', { name }) : name;
  return (
    <Quote lang={answer.lang} langLabel={labelFor(words, answer.lang)} by={by}>
      {answer.text}
    </Quote>
  );
}
