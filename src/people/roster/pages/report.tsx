import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import { COUNTED, changesAnything, type Report } from '../rules/report.ts';
import type { Run } from '../store/runs.ts';
import { RowLists } from './rows.tsx';
import { brakeWords, noteWords } from './words.ts';

export type ReportProps = {
  readonly here: Here;
  readonly run: Run;
  readonly report: Report;
  /** The uploaded files are still there, so that the import can be taken. */
  readonly waiting: boolean;
  /** The yes was asked for and not given. */
  readonly unticked: boolean;
};

/** What an import would do, or did: counts, notes, rows left out; and, while it waits, the button that takes it. */
export function ReportPage({ here, run, report, waiting, unticked }: ReportProps) {
  const { words } = here;
  const { t } = words;
  const done = run.state === 'done';
  const title = t(done ? 'roster.report.done' : 'roster.report.preview');
  return (
    <StaffFrame here={here} title={title} current="roster">
      <PageHead
        eyebrow={<bdi>{run.sourceName}</bdi>}
        title={title}
        lead={t('roster.report.rows', { count: report.rows })}
      />
      {done && (
        <Notice tone="good" role="status">
          <p>{t('roster.report.done.notice')}</p>
          {report.talks > 0 && <p>{t('roster.talks.done', { count: report.talks })}</p>}
        </Notice>
      )}
      {!done && !changesAnything(report.counts) && <Notice tone="info">{t('roster.report.nothing')}</Notice>}
      <Counts here={here} report={report} />
      {report.unlisted > 0 && (
        <Notice tone="info">
          <p>{t('roster.unlisted', { count: report.unlisted })}</p>
          {!done && waiting && (
            <Form action={`/office/roster/${run.importId}/again`} csrf={here.csrf} bare>
              <Button>{t('roster.unlisted.again')}</Button>
            </Form>
          )}
        </Notice>
      )}
      {report.notes.length > 0 && (
        <Section title={t('roster.notes')} id="notes">
          <div class="prose">
            <ul>
              {report.notes.map((note) => (
                <li>{noteWords(words, note)}</li>
              ))}
            </ul>
          </div>
        </Section>
      )}
      <RowLists here={here} importId={run.importId} report={report} />
      {!done && <Take here={here} run={run} report={report} waiting={waiting} unticked={unticked} />}
    </StaffFrame>
  );
}

function Counts({ here: { words }, report }: { here: Here; report: Report }) {
  const { t } = words;
  return (
    <Table
      caption={t('roster.report.counts')}
      columns={[
        { key: 'what', label: t('roster.report.what') },
        { key: 'added', label: t('roster.report.added'), numeric: true },
        { key: 'changed', label: t('roster.report.changed'), numeric: true },
        { key: 'removed', label: t('roster.report.removed'), numeric: true },
      ]}
      rows={COUNTED.map((what) => ({
        what: t(`roster.count.${what}`),
        added: words.number(report.counts[what].added),
        changed: words.number(report.counts[what].changed),
        removed: words.number(report.counts[what].removed),
      }))}
    />
  );
}

function Take({ here, run, report, waiting, unticked }: ReportProps) {
  const { t } = here.words;
  const { brake } = report;
  const { onlyPeople, sentences } = brakeWords(here.words, brake);
  const other = <ButtonLink href="/office/roster">{t('roster.again')}</ButtonLink>;
  if (!waiting) {
    return (
      <>
        <Notice tone="info">{t('roster.gone')}</Notice>
        <Actions>{other}</Actions>
      </>
    );
  }
  return (
    <Form action={`/office/roster/${run.importId}/take`} csrf={here.csrf}>
      {report.talks > 0 && (
        <Notice tone="care" title={t('roster.talks.preview', { count: report.talks })}>
          {t('roster.talks.preview.lead')}
        </Notice>
      )}
      {brake.holds && (
        <>
          <Notice tone="care" title={t('roster.brake.title')}>
            {sentences.map((sentence) => (
              <p>{sentence}</p>
            ))}
          </Notice>
          <Check
            label={t(onlyPeople ? 'roster.brake.yes' : 'roster.brake.yes.all')}
            name="yes"
            error={unticked && t(onlyPeople ? 'roster.brake.unticked' : 'roster.brake.unticked.all')}
          />
        </>
      )}
      <p class="hint">{t('roster.take.lead')}</p>
      <Actions>
        <Button kind="primary">{t('roster.take')}</Button>
        {other}
      </Actions>
    </Form>
  );
}
