import type { Here } from '#core/http/here.ts';
import { Section } from '#ui/heading.tsx';
import { Prose } from '#ui/layout.tsx';

/** What to think of first, instead of how the child is doing. */
export function GuidingQuestions({ here, name }: { here: Here; name: string }) {
  const { t } = here.words;
  return (
    <Section title={t('preparation.guide.title')} id="guide">
      <Prose>
        <ul>
          {(['lights', 'grown', 'needs', 'touch'] as const).map((one) => (
            <li>{t(`preparation.guide.${one}`, { name })}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
}
