import { isolated } from '#core/words/words.ts';
import { Card } from '#ui/card.tsx';
import { Section } from '#ui/heading.tsx';
import { invitationIn } from './invitation.ts';
import type { PreviewProps } from './preview.tsx';

/** The invitation as a family will read it, with an invented name. */
export function TheirInvitation({ here, theirs, round, hours, questions, guardian }: PreviewProps) {
  const { t } = here.words;
  const child = theirs.t('rounds.preview.child');
  const facts = {
    round,
    hours,
    questionCount: questions.length,
    children: [child],
    name: guardian,
    mayBook: true,
  };
  const mail = invitationIn(theirs, facts, here.now);
  return (
    <Section title={t('rounds.preview.mail')}>
      <p class="soft">{t('rounds.preview.subject', { subject: isolated(mail.subject) })}</p>
      <div lang={theirs.lang} dir={theirs.dir}>
        <Card title={mail.heading}>
          <p>{mail.hello}</p>
          {mail.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
          <p>
            <span class="button primary">{theirs.t('rounds.mail.button')}</span>
          </p>
          <p class="soft">{theirs.t('rounds.mail.link')}</p>
          <p class="soft">{theirs.t('core.letter.help')}</p>
        </Card>
      </div>
    </Section>
  );
}
