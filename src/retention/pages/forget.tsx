import type { FieldError } from '#core/forms/form.ts';
import { saidAll, wrongIn } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { Look } from '../actions/forget.ts';
import { countsOf } from '../rules/erased.ts';
import { Counts } from './counts.tsx';
import { Stays } from './stays.tsx';
import { Who } from './who.tsx';

export interface ForgetProps {
  here: Here;
  look: Look;
  /** Proves that this page was shown about this person, when nothing of the person is left to prove it by. */
  shown: string;
  typed?: string;
  errors?: FieldError[];
  /** Something came in between, and nothing was changed. */
  meanwhile?: boolean;
}

/** What would go and what would stay, before anything has happened; the name, typed, is what makes it happen. */
export function ForgetPage({ here, look, shown, typed, errors = [], meanwhile }: ForgetProps) {
  const { words } = here;
  const { t } = words;
  const { subject, would } = look;
  const back = `/office/people/${subject.personId}`;
  const title = t('retention.forget.title', { name: isolated(fullName(subject)) });
  return (
    <StaffFrame here={here} title={title} current="people">
      <PageHead title={title} lead={t('retention.forget.lead')} />
      <Who words={words} subject={subject} />
      {meanwhile && (
        <Notice tone="stop" role="alert">
          {t('retention.refused.meanwhile')}
        </Notice>
      )}
      <FormErrors
        title={t('core.form.errors')}
        errors={saidAll(words, errors, { _name: t('retention.forget.confirm') })}
      />
      <Section title={t('retention.forget.goes')} id="goes">
        <Counts
          words={words}
          rows={countsOf(would).map(({ table, many }) => ({ what: t(`retention.table.${table}`), many }))}
        />
      </Section>
      <Stays words={words} look={look} />
      {subject.ending > 0 && (
        <Notice tone="care" title={t('retention.forget.ending.title')}>
          {t('retention.forget.ending', { count: subject.ending })}
        </Notice>
      )}
      {subject.listed && (
        <Notice tone="care" title={t('retention.forget.listed.title')}>
          {t('retention.forget.listed')}
        </Notice>
      )}
      <Form action={`${back}/forget`} csrf={here.csrf}>
        <Hidden name="shown" value={shown} />
        <Field
          label={t('retention.forget.confirm')}
          hint={<Name>{fullName(subject)}</Name>}
          name="_name"
          value={typed}
          error={wrongIn(words, errors, '_name')}
          autocomplete="off"
        />
        <Actions>
          <Button kind="danger">{t('retention.forget.button')}</Button>
          <ButtonLink href={back}>{t('core.cancel')}</ButtonLink>
        </Actions>
      </Form>
    </StaffFrame>
  );
}
