import { mintedIn } from '#core/ids.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import type { Member } from '#people/access/reads/people.ts';
import { Button } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/heading.tsx';
import type { Hours } from '../rules/round.ts';
import { slotsOf } from '../rules/slots.ts';
import { ChangeHours } from './change-hours.tsx';
import { HoursFields } from './hours-fields.tsx';
import { whenOf } from './hours-said.ts';
import { Planning, type PlanningProps } from './planning.tsx';

export interface TeacherHoursProps extends Omit<PlanningProps, 'title'> {
  teacher: Member;
  hours: Hours[];
  /** The form to look at again: one hours' id, or "add". */
  again?: { form: string; typed: Record<string, string> };
}

/** One teacher's hours in a round: each can be changed or removed, and more can be added. */
export function TeacherHoursPage(props: TeacherHoursProps) {
  const { here, round, teacher, hours, again } = props;
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}/hours`;
  const title = t('rounds.hours.one.title', { teacher: isolated(fullName(teacher)) });
  const adding = again?.form === 'add' ? again.typed : undefined;
  return (
    <Planning {...props} step="hours" title={title} lead={t('rounds.hours.one.lead')}>
      {hours.length === 0 && <p class="soft">{t('rounds.hours.one.none')}</p>}
      <CardList>
        {hours.map((one) => (
          <Card title={whenOf(here, one)}>
            <p class="soft">
              {t('rounds.hours.one.fits', {
                count: slotsOf(one, round.slotMinutes, round.pauseMinutes).length,
              })}
            </p>
            {round.state === 'draft' && <ChangeHours {...props} one={one} />}
          </Card>
        ))}
      </CardList>
      {round.state === 'draft' && (
        <Section title={t('rounds.hours.one.add')}>
          <Form
            action={`${base}/${teacher.personId}`}
            csrf={here.csrf}
            idempotency={mintedIn(adding?._idempotency)}
          >
            <HoursFields here={here} typed={adding} errors={adding && props.errors} />
            <Button kind="primary">{t('rounds.hours.one.add')}</Button>
          </Form>
        </Section>
      )}
      <p>
        <a href={base}>{t('rounds.hours.all-back')}</a>
      </p>
    </Planning>
  );
}
