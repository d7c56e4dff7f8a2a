import { answered, Voices } from '#preparation/pages/voice.tsx';
import { Card } from '#ui/card.tsx';
import { Prose, Stack } from '#ui/layout.tsx';
import type { ContentProps } from './step-content.tsx';

/** What the family said beforehand, and the questions the teacher means to ask. */
export function FamilyFirst({ here, voices, preparation, name }: ContentProps) {
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
          <Prose>
            <ul>
              {questions.map((question) => (
                <li>
                  <bdi lang={question.lang}>{question.body}</bdi>
                </li>
              ))}
            </ul>
          </Prose>
        )}
      </Card>
    </Stack>
  );
}
