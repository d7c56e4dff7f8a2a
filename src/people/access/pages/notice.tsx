import { FamilyFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import { Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Quote } from '#ui/person.tsx';

export interface NoticeProps {
  here: Here;
  version: number;
  /** Where the reader was going. */
  to: string;
  own?: { text: string; lang: string };
  contact: string;
  emergencyLine?: string;
}

const parts = ['what', 'who', 'long', 'choice'] as const;

/** The school's privacy notice, before anything else on the first visit. */
export function NoticePage({ here, version, to, own, contact, emergencyLine }: NoticeProps) {
  const { t } = here.words;
  return (
    <FamilyFrame here={here} title={t('access.notice.title')}>
      <PageHead title={t('access.notice.title')} lead={t('access.notice.lead')} />
      {parts.map((part) => (
        <Section title={t(`access.notice.${part}.title`)}>
          <p>{t(`access.notice.${part}.body`)}</p>
        </Section>
      ))}
      {own && (
        <Quote lang={own.lang} langLabel={labelFor(here.words, own.lang)}>
          {own.text}
        </Quote>
      )}
      <Notice tone="care" title={t('access.notice.hours.title')}>
        <p>{t('access.notice.hours.body')}</p>
        {emergencyLine && <p>{t('access.notice.emergency', { line: isolated(emergencyLine) })}</p>}
      </Notice>
      {contact && <p>{t('access.notice.contact', { contact: isolated(contact) })}</p>}
      <Form action="/family/notice" csrf={here.csrf}>
        <Hidden name="version" value={version} />
        <Hidden name="to" value={to} />
        <Button kind="primary">{t('access.notice.button')}</Button>
      </Form>
    </FamilyFrame>
  );
}
