import type { FieldError } from '#core/forms/form.ts';
import { saidAll, wrongIn } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { Typed } from '#core/http/typed.ts';
import { type Lang, langs, nameOf } from '#core/words/langs.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { PublishedNotice } from './store.ts';

export interface NoticeEditProps {
  here: Here;
  latest?: PublishedNotice;
  typed?: Typed;
  errors?: FieldError[];
  outcome?: 'published' | 'same';
}

/** The school's own words beside the standard notice, a field per language. */
export function NoticeEditPage({ here, latest, typed, errors = [], outcome }: NoticeEditProps) {
  const { words } = here;
  const { t } = words;
  const textIn = (lang: Lang) => t('restrictions.notice.text', { language: nameOf(lang, words.lang) });
  const wrong = (name: string) => wrongIn(words, errors, name);
  return (
    <StaffFrame here={here} title={t('restrictions.notice.title')} current="people">
      <PageHead
        title={t('restrictions.notice.title')}
        lead={t('restrictions.notice.lead')}
        eyebrow={
          latest
            ? t('restrictions.notice.version', {
                version: latest.version,
                when: words.date(latest.publishedAt, 'date'),
              })
            : t('restrictions.notice.never')
        }
      />
      <FormErrors
        title={t('core.form.errors')}
        errors={saidAll(words, errors, {
          ...Object.fromEntries(langs.map((lang) => [`text-${lang}`, textIn(lang)])),
          contact: t('restrictions.notice.contact'),
        })}
      />
      {outcome && (
        <Notice tone={outcome === 'published' ? 'good' : 'info'} role="status">
          {t(`restrictions.notice.${outcome}`)}
        </Notice>
      )}
      <Form action="/office/notice" csrf={here.csrf}>
        {langs.map((lang) => (
          <TextArea
            label={textIn(lang)}
            name={`text-${lang}`}
            hint={t('restrictions.notice.text.hint')}
            lang={lang}
            value={typed ? typed.text(`text-${lang}`) : (latest?.texts[lang] ?? '')}
            error={wrong(`text-${lang}`)}
            optional={t('core.optional')}
          />
        ))}
        <Field
          label={t('restrictions.notice.contact')}
          name="contact"
          hint={t('restrictions.notice.contact.hint')}
          value={typed ? typed.text('contact') : (latest?.contact ?? '')}
          error={wrong('contact')}
        />
        <p class="hint">{t('restrictions.notice.publish.lead')}</p>
        <Actions>
          <Button kind="primary">{t('restrictions.notice.publish')}</Button>
        </Actions>
      </Form>
    </StaffFrame>
  );
}
