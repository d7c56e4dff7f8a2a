import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Name, Tag } from '#ui/person.tsx';
import { Select } from '#ui/select.tsx';
import { Table } from '#ui/table.tsx';
import { KINDS, type Kind } from '../rules.ts';
import type { Line } from '../store/people.ts';
import { roleWords } from './words.ts';

export type PeopleProps = {
  readonly here: Here;
  readonly search: string;
  readonly kind: Kind;
  readonly people: readonly Line[];
  /** Counts from 1. */
  readonly page: number;
  readonly more: boolean;
};

/** Everyone, by family name, to be searched. */
export function PeoplePage({ here, search, kind, people, page, more }: PeopleProps) {
  const { words } = here;
  const { t } = words;
  return (
    <StaffFrame here={here} title={t('roster.people.title')} current="people">
      <PageHead
        title={t('roster.people.title')}
        lead={t('roster.people.lead')}
        actions={
          <>
            <ButtonLink href="/office/restrictions">{t('roster.person.restrictions')}</ButtonLink>
            <ButtonLink href="/office/calendar">{t('roster.calendar.title')}</ButtonLink>
          </>
        }
      />
      <Form action="/office/people" csrf={here.csrf}>
        <Field label={t('roster.people.search')} name="q" type="search" value={search} maxlength={200} />
        <Select
          label={t('roster.people.kind')}
          name="kind"
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`roster.people.kind.${value}`) }))}
        />
        <Actions>
          <Button kind="primary">{t('roster.people.search.button')}</Button>
        </Actions>
      </Form>
      {people.length === 0 ? (
        <Empty title={t('roster.people.none')}>{t('roster.people.none.lead')}</Empty>
      ) : (
        <Table
          caption={t('roster.people.title')}
          columns={[
            { key: 'name', label: t('roster.people.search') },
            { key: 'roles', label: t('roster.people.kind') },
            { key: 'grade', label: t('roster.person.grade') },
          ]}
          rows={people.map((person) => ({
            name: (
              <a href={`/office/people/${person.personId}`}>
                <Name>{fullName(person)}</Name>
              </a>
            ),
            roles: person.roles.map((role) => <Tag>{roleWords(words, role)}</Tag>),
            grade: person.grade && <bdi>{person.grade}</bdi>,
          }))}
        />
      )}
      {(page > 1 || more) && (
        <nav aria-label={t('roster.people.pages')}>
          <Form action="/office/people" csrf={here.csrf}>
            <Hidden name="q" value={search} />
            <Hidden name="kind" value={kind} />
            <Actions>
              {page > 1 && (
                <Button name="page" value={String(page - 1)}>
                  {t('roster.people.before')}
                </Button>
              )}
              {more && (
                <Button name="page" value={String(page + 1)}>
                  {t('roster.people.next')}
                </Button>
              )}
            </Actions>
          </Form>
        </nav>
      )}
    </StaffFrame>
  );
}
