import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import { Select } from '#ui/select.tsx';
import { Table } from '#ui/table.tsx';
import { childName, guardianName } from '../rules/names.ts';
import type { FoundPair } from '../store/families.ts';
import type { Place } from './place.ts';

export interface DeskPageProps {
  here: Here;
  place: Place;
  rounds: { roundId: string; name: string }[];
  roundId?: string;
  name: string;
  found?: FoundPair[];
  more: boolean;
}

/** Where staff look up the family they book for. */
export function DeskPage({ here, place, rounds, roundId, name, found, more }: DeskPageProps) {
  const { t } = here.words;
  const title = t('timetable.desk.title');
  const Frame = place.Frame;
  return (
    <Frame here={here} title={title} current={place.current} wide>
      <PageHead
        title={title}
        lead={t('timetable.desk.lead')}
        actions={
          place.who === 'office' && <ButtonLink href="/office/hours">{t('timetable.hours.title')}</ButtonLink>
        }
      />
      {rounds.length === 0 ? (
        <Empty title={t('timetable.desk.no-round')} />
      ) : (
        <Form action={`/${place.who}/bookings`} csrf={here.csrf}>
          <Select
            label={t('timetable.desk.round')}
            name="round"
            value={roundId}
            options={rounds.map((round) => ({ value: round.roundId, label: round.name }))}
          />
          <Field label={t('timetable.desk.name')} name="name" type="search" value={name} maxlength={100} />
          <Actions>
            <Button kind="primary">{t('timetable.desk.search')}</Button>
          </Actions>
        </Form>
      )}
      {found?.length === 0 && <Notice tone="info">{t('timetable.desk.none')}</Notice>}
      {found && found.length > 0 && roundId && (
        <Found here={here} place={place} found={found} roundId={roundId} />
      )}
      {more && <Notice tone="info">{t('timetable.desk.more')}</Notice>}
    </Frame>
  );
}

function Found({
  here,
  place,
  found,
  roundId,
}: {
  here: Here;
  place: Place;
  found: FoundPair[];
  roundId: string;
}) {
  const { t } = here.words;
  const rows = found.map((pair) => {
    const child = childName(pair);
    const guardian = guardianName(pair);
    const names = { child: isolated(child), guardian: isolated(guardian) };
    return {
      child: <Name>{child}</Name>,
      grade: pair.grade ?? '',
      guardian: <Name>{guardian}</Name>,
      act: (
        <Actions>
          <ButtonLink href={place.book({ ...pair, roundId })} label={t('timetable.desk.book-for', names)}>
            {t('timetable.desk.book')}
          </ButtonLink>
          {place.who === 'office' && (
            <ButtonLink
              kind="plain"
              href={`/office/voice/${roundId}/${pair.guardianId}/${pair.childId}`}
              label={t('timetable.desk.voice-for', names)}
            >
              {t('timetable.desk.voice')}
            </ButtonLink>
          )}
        </Actions>
      ),
    };
  });
  const columns = [
    { key: 'child', label: t('timetable.desk.child') },
    { key: 'grade', label: t('timetable.desk.grade') },
    { key: 'guardian', label: t('timetable.desk.guardian') },
    { key: 'act', label: t('timetable.desk.act') },
  ];
  return <Table caption={t('timetable.desk.caption')} columns={columns} rows={rows} />;
}
