import { LeftOffCard } from '#preparation/pages/left-off.tsx';
import type { ContentProps } from './step-content.tsx';

/** What both sides agreed last time, before the family is asked what it has seen since. Only for those who agreed it. */
export function FromThere({ here: { words }, leftOff, name }: ContentProps) {
  if (!leftOff?.shared) return null;
  return (
    <>
      <LeftOffCard words={words} leftOff={leftOff} />
      <p>{words.t('conversation.from-there', { name })}</p>
    </>
  );
}
