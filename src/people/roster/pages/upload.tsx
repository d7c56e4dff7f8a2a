import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Fold } from '#ui/details.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { FormErrors } from '#ui/form-errors.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Time } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import type { Refusal } from '../rules/reasons.ts';
import type { Run } from '../store/runs.ts';
import { problemWords } from './words.ts';

/** Where an import begins: choose the files; the template for guardians; what was imported before. */
export function UploadPage({ here, runs, because }: { here: Here; runs: readonly Run[]; because?: Refusal }) {
  const { words } = here;
  const { t } = words;
  const refused = because && problemWords(words, because);
  return (
    <StaffFrame here={here} title={t('roster.title')} current="roster">
      <PageHead title={t('roster.title')} lead={t('roster.lead')} />
      <FormErrors
        title={t('core.form.errors')}
        errors={refused ? [{ field: 'files', label: t('roster.files'), message: refused }] : []}
      />
      <Form action="/office/roster" csrf={here.csrf} multipart>
        <Field
          label={t('roster.files')}
          hint={t('roster.files.hint')}
          name="files"
          type="file"
          accept=".zip,.csv,.txt,.tsv"
          multiple
          error={refused}
        />
        <Check label={t('roster.complete')} hint={t('roster.complete.hint')} name="complete" />
        <Actions>
          <Button kind="primary">{t('roster.look')}</Button>
        </Actions>
        <p class="hint">{t('roster.private')}</p>
      </Form>
      <Template here={here} />
      <Section title={t('roster.past')} id="past">
        <Past here={here} runs={runs} />
      </Section>
    </StaffFrame>
  );
}

function Template({ here: { words } }: { here: Here }) {
  const { t } = words;
  const meanings = [
    ['studentSourcedId', t('roster.template.studentSourcedId')],
    ['guardianSourcedId', t('roster.template.guardianSourcedId')],
    ['givenName, familyName', t('roster.template.names')],
    ['email, phone', t('roster.template.contact')],
    ['language', t('roster.template.language')],
    ['relation', t('roster.template.relation')],
    ['household', t('roster.template.household')],
    ['status', t('roster.template.status')],
  ] as const;
  return (
    <Section title={t('roster.template.title')} id="guardians">
      <p>{t('roster.template.lead')}</p>
      <Actions>
        <ButtonLink href="/office/roster/guardians.csv" download="guardians.csv">
          {t('roster.template.get')}
        </ButtonLink>
      </Actions>
      <Fold summary={t('roster.template.columns')}>
        <Table
          caption={<bdi>guardians.csv</bdi>}
          columns={[
            { key: 'column', label: t('roster.template.column') },
            { key: 'meaning', label: t('roster.template.meaning') },
          ]}
          rows={meanings.map(([column, meaning]) => ({ column: <bdi>{column}</bdi>, meaning }))}
        />
      </Fold>
    </Section>
  );
}

function Past({ here: { words }, runs }: { here: Here; runs: readonly Run[] }) {
  const { t } = words;
  if (runs.length === 0) return <Empty title={t('roster.past.none')}>{t('roster.past.none.lead')}</Empty>;
  return (
    <Table
      caption={t('roster.past.caption')}
      columns={[
        { key: 'when', label: t('roster.past.when') },
        { key: 'files', label: t('roster.past.files') },
        { key: 'state', label: t('roster.past.state') },
      ]}
      rows={runs.map((run) => ({
        when: (
          <a href={`/office/roster/${run.importId}`}>
            <Time iso={run.startedAt.toString()}>{words.date(run.startedAt, 'moment')}</Time>
          </a>
        ),
        files: <bdi>{run.sourceName}</bdi>,
        state: t(`roster.state.${run.state}`),
      }))}
    />
  );
}
