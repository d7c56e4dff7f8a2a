import type { FieldError } from '#core/forms/form.ts';
import { saidAll, wrongIn } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { Typed } from '#core/http/typed.ts';
import { fullName } from '#core/words/full-name.ts';
import { nameOf } from '#core/words/langs.ts';
import { isolated } from '#core/words/words.ts';
import type { Person } from '#people/access/reads/people.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Select } from '#ui/select.tsx';
import { LANGUAGES } from '../../roster/rules/languages.ts';
import type { Standing } from '../store/contact.ts';

export type ContactProps = {
  readonly here: Here;
  readonly person: Person;
  readonly standing: Standing;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

/** How a guardian is reached: language, e-mail (where it is not somebody's key to the school), telephone. */
export function ContactPage({ here, person, standing, typed, errors = [] }: ContactProps) {
  const { words } = here;
  const { t } = words;
  const said = (field: 'lang' | 'email' | 'phone') => typed?.text(field) ?? person[field] ?? '';
  const wrong = (field: string) => wrongIn(words, errors, field);
  const title = t('roster.contact.title', { name: isolated(fullName(person)) });
  const tags = person.lang && !LANGUAGES.includes(person.lang) ? [person.lang, ...LANGUAGES] : LANGUAGES;
  const byName = new Intl.Collator(words.lang).compare;
  const options = tags
    .map((value) => ({ value, label: nameOf(value, words.lang) }))
    .sort((a, b) => byName(a.label, b.label));
  return (
    <StaffFrame here={here} title={title} current="people">
      <PageHead title={title} lead={t('roster.contact.lead')} />
      <FormErrors
        title={t('core.form.errors')}
        errors={saidAll(words, errors, {
          lang: t('roster.person.language'),
          email: t('roster.person.email'),
          phone: t('roster.person.phone'),
        })}
      />
      <Form action={`/office/people/${person.personId}/contact`} csrf={here.csrf}>
        <Select
          label={t('roster.person.language')}
          hint={t('roster.contact.language.hint')}
          name="lang"
          value={said('lang')}
          error={wrong('lang')}
          options={[{ value: '', label: t('roster.person.language.district') }, ...options]}
        />
        {person.isStaff ? (
          <p>
            {t('roster.contact.email.staff', { email: isolated(person.email ?? t('roster.person.unknown')) })}
          </p>
        ) : (
          <Field
            label={t('roster.person.email')}
            hint={t('roster.contact.email.hint')}
            name="email"
            type="email"
            value={said('email')}
            error={wrong('email')}
            optional={t('core.optional')}
            maxlength={254}
          />
        )}
        <Field
          label={t('roster.person.phone')}
          name="phone"
          type="tel"
          value={said('phone')}
          error={wrong('phone')}
          optional={t('core.optional')}
          maxlength={40}
        />
        {(standing.langByOffice || standing.contactByOffice) && (
          <Check label={t('roster.contact.roster')} name="roster" checked={typed?.has('roster')} />
        )}
        <Actions>
          <Button kind="primary">{t('core.save')}</Button>
          <ButtonLink href={`/office/people/${person.personId}`}>{t('core.cancel')}</ButtonLink>
        </Actions>
      </Form>
    </StaffFrame>
  );
}
