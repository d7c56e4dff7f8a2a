import { MailBox, MailButton, MailLayout, MailText } from '../mail.tsx';
import type { Words } from './words.ts';

/** A mail. */
export function mailGallery(w: Words) {
  return (
    <MailLayout
      lang={w.lang}
      dir={w.dir}
      siteName="Alongside"
      preheader={w.family.lead}
      heading={`${w.family.title} ${w.child}`}
      footer={w.school}
    >
      <MailText>{w.family.lead}</MailText>
      <MailBox title={w.agreed.goalLabel}>{w.agreed.goal}</MailBox>
      <MailButton href="https://example.org/a">{w.slots.legend}</MailButton>
      <MailText soft>{w.notice.text}</MailText>
    </MailLayout>
  );
}
