import type { FieldError } from '#core/forms/form.ts';
import { saidAll, wrongIn } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Subject } from '../rules/forgetting.ts';
import { KINDS, type Kind } from '../rules/record.ts';
import { Counts } from './counts.tsx';
import { Who } from './who.tsx';

export interface RecordProps {
  here: Here;
  subject: Subject;
  counts: ReadonlyMap<Kind, number>;
  errors?: FieldError[];
}

/** How much is kept about a guardian. The record itself is opened by a button: that is a deed, and it is written down. */
export function RecordPage({ here, subject, counts, errors = [] }: RecordProps) {
  const { words } = here;
  const { t } = words;
  const name = isolated(fullName(subject));
  const title = t('retention.record.title', { name });
  const back = `/office/people/${subject.personId}`;
  return (
    <StaffFrame here={here} title={title} current="people">
      <PageHead title={title} lead={t('retention.record.lead', { name })} />
      <Who words={words} subject={subject} />
      <FormErrors
        title={t('core.form.errors')}
        errors={saidAll(words, errors, { asked: t('retention.record.asked', { name }) })}
      />
      <Section title={t('retention.record.holds')} id="holds">
        <Counts
          words={words}
          rows={KINDS.map((kind) => ({ what: t(`retention.kind.${kind}`), many: counts.get(kind) ?? 0 }))}
        />
      </Section>
      <Notice tone="care" title={t('retention.record.care.title')}>
        {t('retention.record.care', { name })}
      </Notice>
      <Form action={`${back}/record`} csrf={here.csrf}>
        <Check
          label={t('retention.record.asked', { name })}
          name="asked"
          error={wrongIn(words, errors, 'asked')}
        />
        <Actions>
          <Button kind="primary" name="as" value="page">
            {t('retention.record.print')}
          </Button>
          <Button name="as" value="file">
            {t('retention.record.file')}
          </Button>
          <ButtonLink href={back}>{t('core.cancel')}</ButtonLink>
        </Actions>
      </Form>
    </StaffFrame>
  );
}
