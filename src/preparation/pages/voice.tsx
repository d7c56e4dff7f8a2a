import { nameOf } from '#core/words/langs.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { Stack } from '#ui/card.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name, Quote } from '#ui/person.tsx';
import type { Intent } from '../rules/preparation.ts';

/** What one guardian wrote before the talk. */
export interface Voice {
  guardianId: string;
  name: string;
  answers: {
    intent: Intent;
    question: string;
    questionLang: string;
    /** Null: looked at and left for the talk. */
    body: string | null;
    lang: string;
  }[];
}

/** The family's answers, each beside what its question is after. */
export function Voices({ words, voices, explain }: { words: Words; voices: Voice[]; explain?: boolean }) {
  return (
    <Stack gap="loose">
      {voices.map((voice) => (
        <Stack gap="tight">
          {voices.length > 1 && (
            <p>
              <strong>
                <Name>{voice.name}</Name>
              </strong>
            </p>
          )}
          <ItemList>
            {voice.answers.map((answer) => (
              <Answer words={words} answer={answer} by={voice.name} explain={explain} />
            ))}
          </ItemList>
        </Stack>
      ))}
    </Stack>
  );
}

interface AnswerProps {
  words: Words;
  answer: Voice['answers'][number];
  by: string;
  explain?: boolean;
}

function Answer({ words, answer, by, explain }: AnswerProps) {
  const { t, lang } = words;
  const label = answer.lang === lang ? undefined : nameOf(answer.lang, lang);
  return (
    <Item>
      <Stack gap="tight">
        <p class="eyebrow">
          <strong>{t(`preparation.intent.${answer.intent}`)}</strong>
          <br />
          <span lang={answer.questionLang} dir="auto">
            {answer.question}
          </span>
        </p>
        {answer.body === null ? (
          <p class="soft">{t('preparation.voice.skipped')}</p>
        ) : (
          <Quote lang={answer.lang} langLabel={label} by={isolated(by)}>
            {answer.body}
          </Quote>
        )}
        {explain && answer.body !== null && (
          <p class="soft small">{t(`preparation.intent.${answer.intent}.why`)}</p>
        )}
      </Stack>
    </Item>
  );
}
