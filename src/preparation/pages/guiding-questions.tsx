import type { Here } from '#core/http/here.ts';
import { Section } from '#ui/heading.tsx';

export function GuidingQuestions({ here, name }: { here: Here; name: string }) {
  const { t } = here.words;
  return (
    <Section title={t('preparation.guide.title')} id="guide">
      <div class="prose">
        <ul>
          {(['lights', 'grown', 'needs', 'touch'] as const).map((one) => (
            <li>{t(`preparation.guide.${one}`, { name })}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
