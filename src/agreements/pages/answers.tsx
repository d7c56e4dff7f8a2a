import type { Words } from '#core/words/words.ts';
import { Section } from '#ui/heading.tsx';
import type { Answer } from '../reads.ts';
import { Written } from './written.tsx';

/** What was answered, in words of the reader; an answer that is only words says so. */
export function answered({ t }: Words, { answer }: Pick<Answer, 'answer'>, name: string): string {
  return answer === null
    ? t('agreements.history.wrote', { name })
    : t(`agreements.history.answered.${answer}`, { name });
}

/** The latest check-in's answers, beside the form that they opened. */
export function Answers(props: { words: Words; answers: Answer[]; nameOf: (personId: string) => string }) {
  const { words, answers, nameOf } = props;
  return (
    <Section title={words.t('agreements.revise.said')} id="said">
      {answers.map((one) => (
        <>
          <p>{answered(words, one, nameOf(one.guardianId))}</p>
          {one.words && (
            <Written words={words} lang={one.lang}>
              {one.words}
            </Written>
          )}
        </>
      ))}
    </Section>
  );
}
