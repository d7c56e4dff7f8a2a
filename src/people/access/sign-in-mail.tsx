import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import { signInMinutes } from '#core/sign-in/staff.ts';
import { isLang } from '#core/words/langs.ts';
import { Words } from '#core/words/words.ts';
import { sendNow } from '#messages/deliver/outgoing.ts';
import { MailButton, MailLayout } from '#ui/mail.tsx';
import { districtOf } from './reads/schools.ts';
import { staffByEmail } from './store/addresses.ts';

/** Sends a one-time link to an address that belongs to staff. For any other address it does nothing, silently. */
export async function askForSignIn(deps: Deps, email: string): Promise<void> {
  const [member] = await staffByEmail(deps.db, email);
  if (!member) return;
  const { name: school, timeZone, defaultLang } = await deps.db.as(systemOf(member.district), districtOf);
  const lang = [member.lang, defaultLang].find(isLang) ?? 'en';
  const words = new Words(lang, timeZone);
  const token = await deps.signIn.tokenFor(email, member.name);
  await sendNow(deps, member.district, {
    key: `sign-in:${member.person}:${token.slice(0, 6)}`,
    to: { personId: member.person, address: email },
    lang,
    mail: {
      subject: words.t('access.mail.signin.subject'),
      body: (
        <MailLayout
          lang={lang}
          dir={words.dir}
          siteName={school}
          heading={words.t('access.mail.signin.heading')}
          footer={words.t('access.mail.footer', { school })}
        >
          <p>{words.t('access.mail.signin.body', { minutes: signInMinutes })}</p>
          <MailButton href={`${deps.config.publicUrl}/sign-in/confirm?token=${token}`}>
            {words.t('access.mail.signin.button')}
          </MailButton>
        </MailLayout>
      ),
    },
  });
}
