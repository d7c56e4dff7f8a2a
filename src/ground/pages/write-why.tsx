import { saidAll, wrongIn } from '#core/forms/said.ts';
import { Button } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { WhyPageProps } from './why.tsx';

/** The form in which a Why is written, or written anew. */
export function WriteWhy({ here, base, why, typed, errors = [], to }: WhyPageProps) {
  const { t, lang } = here.words;
  const own = why?.current ? why : undefined;
  return (
    <>
      <FormErrors
        title={t('core.form.errors')}
        errors={saidAll(here.words, errors, { body: t('ground.why.label') })}
      />
      <Form action={base} csrf={here.csrf}>
        {to && <Hidden name="to" value={to} />}
        <TextArea
          name="body"
          label={t('ground.why.label')}
          hint={t('ground.why.hint')}
          error={wrongIn(here.words, errors, 'body')}
          value={typed?.body ?? own?.body}
          lang={typed ? lang : own?.lang}
          rows={8}
          required
        />
        <Check
          name="shared"
          label={t('ground.why.share')}
          hint={t('ground.why.share.hint')}
          checked={typed?.shared ?? own?.shared}
        />
        <Button kind="primary">{t('ground.why.save')}</Button>
      </Form>
    </>
  );
}
