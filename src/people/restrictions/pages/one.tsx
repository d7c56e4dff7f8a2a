import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { childName, guardianName } from '#timetable/rules/names.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name, Quote } from '#ui/person.tsx';
import { phaseOf } from '../rules.ts';
import type { RestrictionRecord } from '../store/lines.ts';
import { termOf } from './list.tsx';

/** One restriction with its evidence, for the office alone. */
export function RestrictionPage({
  here,
  record,
  entered,
}: {
  here: Here;
  record: RestrictionRecord;
  entered: boolean;
}) {
  const { words } = here;
  const { t } = words;
  const phase = phaseOf({ ...record, lifted: record.liftedAt !== null }, words.dayOf(here.now));
  return (
    <StaffFrame here={here} title={t('restrictions.one.title')} current="restrictions">
      <PageHead
        eyebrow={t(`restrictions.phase.${phase}`)}
        title={<Name>{childName(record)}</Name>}
        lead={t(`restrictions.kind.${record.kind}.hint`)}
      />
      {entered && (
        <Notice tone="good" role="status">
          {phase === 'upcoming'
            ? t('restrictions.entered.upcoming', { from: words.date(record.validFrom, 'date') })
            : t('restrictions.entered.holds')}
        </Notice>
      )}
      <Facts
        items={[
          { term: t('restrictions.field.kind'), value: t(`restrictions.kind.${record.kind}`) },
          {
            term: t('restrictions.field.guardian'),
            value: <Name>{guardianName(record)}</Name>,
          },
          { term: t('restrictions.one.term'), value: termOf(record, words) },
          {
            term: t('restrictions.one.entered'),
            value: (
              <>
                {words.date(record.enteredAt, 'date')} · <Name>{record.enteredBy}</Name>
              </>
            ),
          },
          ...(record.liftedAt
            ? [
                {
                  term: t('restrictions.one.lifted'),
                  value: (
                    <>
                      {words.date(record.liftedAt, 'date')} · <Name>{record.liftedBy}</Name>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section title={t('restrictions.field.evidence')}>
        <Quote>{record.evidence}</Quote>
        <p class="hint">{t('restrictions.one.only-office')}</p>
      </Section>
      {phase !== 'over' && (
        <Fold summary={t('restrictions.lift')}>
          <p>{t('restrictions.lift.lead')}</p>
          <Form action={`/office/restrictions/${record.restrictionId}/lift`} csrf={here.csrf}>
            <Actions>
              <Button kind="danger">{t('restrictions.lift.button')}</Button>
            </Actions>
          </Form>
        </Fold>
      )}
      <Actions>
        <ButtonLink href={`/office/restrictions?child=${record.childId}`}>
          {t('restrictions.one.of-child')}
        </ButtonLink>
        <ButtonLink href="/office/restrictions">{t('restrictions.one.all')}</ButtonLink>
      </Actions>
    </StaffFrame>
  );
}
