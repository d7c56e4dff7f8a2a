import type { EffectKinds } from '#messages/kinds.ts';
import { MailButton, MailLayout } from '#ui/mail.tsx';
import { childrenOf } from './reads/family.ts';
import { todayOf } from './reads/schools.ts';

export const accessEffects: EffectKinds = {
  'lost-link': {
    // whoever may see no child any more has no page to be let into
    stillTrue: async (db, { to }, now) => {
      return to !== null && (await childrenOf(db, await todayOf(db, now), to)).length > 0;
    },
    render: async (_db, _effect, { words: { t, lang, dir }, linkFor, siteName }) => ({
      subject: t('access.mail.lost.subject'),
      body: (
        <MailLayout
          lang={lang}
          dir={dir}
          siteName={siteName}
          heading={t('access.mail.lost.heading')}
          footer={t('access.mail.footer', { school: siteName })}
        >
          <p>{t('access.mail.lost.body')}</p>
          <MailButton href={await linkFor('/family')}>{t('access.mail.lost.button')}</MailButton>
        </MailLayout>
      ),
    }),
  },
};
