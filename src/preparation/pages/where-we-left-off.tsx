import type { Words } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { LeftOff } from '../rules/left-off.ts';
import { LeftOffCard } from './left-off.tsx';

/** For the teacher who prepares: the talk starts from there. Says when the other side of this talk has not seen it. */
export function WhereWeLeftOff({ words, leftOff }: { words: Words; leftOff: LeftOff | undefined }) {
  if (!leftOff) return null;
  const { t } = words;
  return (
    <Section title={t('preparation.left-off.section')} id="left-off">
      {!leftOff.shared && <Notice tone="care">{t('preparation.left-off.not-theirs')}</Notice>}
      <LeftOffCard words={words} leftOff={leftOff} />
      <ButtonLink href={`/teacher/conferences/${leftOff.conferenceId}`}>
        {t('preparation.left-off.open')}
      </ButtonLink>
    </Section>
  );
}
