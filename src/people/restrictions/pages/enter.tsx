import type { FieldError } from '#core/forms/form.ts';
import { saidAll, wrongIn } from '#core/forms/said.ts';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { Typed } from '#core/http/typed.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated, type Words } from '#core/words/words.ts';
import type { Guardian } from '#people/access/reads/family.ts';
import type { Person } from '#people/access/reads/people.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { kinds, type Refusal } from '../rules.ts';
import type { ChildFound } from '../store/children.ts';

/** First: about which child? */
export function FindChildPage({ here, typed, found }: { here: Here; typed: string; found?: ChildFound[] }) {
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t('restrictions.enter')} current="restrictions">
      <PageHead title={t('restrictions.enter')} lead={t('restrictions.find.lead')} />
      <Form action="/office/restrictions/new" csrf={here.csrf}>
        <Field label={t('restrictions.find.label')} name="q" type="search" value={typed} maxlength={200} />
        <Actions>
          <Button kind="primary">{t('restrictions.find.button')}</Button>
        </Actions>
      </Form>
      {found && found.length === 0 && (
        <Empty title={t('restrictions.find.none')}>{t('restrictions.find.none.lead')}</Empty>
      )}
      {found && found.length > 0 && (
        <ItemList label={t('restrictions.find.label')}>
          {found.map((child) => (
            <Item>
              <a href={`/office/restrictions/new?child=${child.childId}`}>
                <Name>{fullName(child)}</Name>
              </a>
              {child.grade && (
                <span class="hint"> {t('restrictions.find.grade', { grade: child.grade })}</span>
              )}
            </Item>
          ))}
        </ItemList>
      )}
    </StaffFrame>
  );
}

export interface EnterProps {
  here: Here;
  child: Person;
  guardians: Guardian[];
  idempotency: string;
  typed?: Typed;
  errors?: FieldError[];
  because?: Refusal;
}

/** Then: towards whom, what, on which evidence, from when. What will happen is said before it happens. */
export function EnterPage({ here, child, guardians, idempotency, typed, errors = [], because }: EnterProps) {
  const { words } = here;
  const { t } = words;
  const said = (name: string) => typed?.text(name);
  const wrong = (name: string) => wrongIn(words, errors, name);
  const labels = {
    guardianId: t('restrictions.field.guardian'),
    kind: t('restrictions.field.kind'),
    evidence: t('restrictions.field.evidence'),
    validFrom: t('restrictions.field.from'),
    validUntil: t('restrictions.field.until'),
  };
  const all = [
    ...saidAll(words, errors, labels),
    ...(because
      ? [{ field: 'validUntil', label: labels.validUntil, message: t(`restrictions.refused.${because}`) }]
      : []),
  ];
  const childName = isolated(fullName(child));
  if (guardians.length === 0) {
    return (
      <StaffFrame here={here} title={t('restrictions.enter')} current="restrictions">
        <PageHead title={t('restrictions.enter.title', { child: childName })} />
        <Empty title={t('restrictions.enter.nobody')}>{t('restrictions.enter.nobody.lead')}</Empty>
      </StaffFrame>
    );
  }
  return (
    <StaffFrame here={here} title={t('restrictions.enter')} current="restrictions">
      <PageHead
        title={t('restrictions.enter.title', { child: childName })}
        lead={t('restrictions.enter.lead')}
      />
      <FormErrors title={t('core.form.errors')} errors={all} />
      <Form action="/office/restrictions" csrf={here.csrf} idempotency={idempotency}>
        <Hidden name="childId" value={child.personId} />
        <Choice
          legend={labels.guardianId}
          name="guardianId"
          value={said('guardianId')}
          error={wrong('guardianId')}
          options={guardians.map((guardian) => ({
            value: guardian.guardianId,
            label: <Name>{fullName(guardian)}</Name>,
          }))}
        />
        <Choice
          legend={labels.kind}
          name="kind"
          value={said('kind')}
          error={wrong('kind')}
          options={kinds.map((kind) => ({
            value: kind,
            label: t(`restrictions.kind.${kind}`),
            hint: t(`restrictions.kind.${kind}.hint`),
          }))}
        />
        <TextArea
          label={labels.evidence}
          name="evidence"
          hint={t('restrictions.field.evidence.hint')}
          value={said('evidence')}
          error={wrong('evidence')}
        />
        <Field
          label={labels.validFrom}
          name="validFrom"
          type="date"
          hint={t('restrictions.field.from.hint')}
          value={typed ? said('validFrom') : words.dayOf(here.now).toString()}
          error={wrong('validFrom')}
        />
        <Field
          label={labels.validUntil}
          name="validUntil"
          type="date"
          optional={t('core.optional')}
          hint={t('restrictions.field.until.hint')}
          value={said('validUntil')}
          error={wrong('validUntil') ?? (because && t(`restrictions.refused.${because}`))}
        />
        <WhatHappens words={words} />
        <Actions>
          <Button kind="primary">{t('restrictions.enter.button')}</Button>
          <ButtonLink href={`/office/restrictions?child=${child.personId}`}>{t('core.cancel')}</ButtonLink>
        </Actions>
      </Form>
    </StaffFrame>
  );
}

function WhatHappens({ words: { t } }: { words: Words }) {
  return (
    <Notice tone="care" title={t('restrictions.effect.title')}>
      <ul>
        <li>{t('restrictions.effect.links')}</li>
        <li>{t('restrictions.effect.messages')}</li>
        <li>{t('restrictions.effect.talks')}</li>
        <li>{t('restrictions.effect.nobody')}</li>
      </ul>
    </Notice>
  );
}
