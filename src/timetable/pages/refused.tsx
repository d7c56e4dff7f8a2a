import type { Here } from '#core/http/here.ts';
import { newId } from '#core/ids.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Refusal } from '../rules/refusals.ts';
import { byTime, type Slot } from '../rules/slots.ts';
import type { Sent } from './book.tsx';
import { label } from './labels.ts';
import type { Pair, Place } from './place.ts';

export interface RefusedProps {
  here: Here;
  place: Place;
  pair: Pair;
  because: Refusal | 'choose';
  /** The free times nearest to the wish, each one press away. */
  nearest: Slot[];
  /** The talk that is there already. */
  conferenceId?: string;
}

/** What kept the wish from being booked, said at once, with the nearest way on. */
export function Refused(props: RefusedProps & { sent: Sent }) {
  const { here, because, nearest, place, sent, conferenceId } = props;
  const { words, csrf } = here;
  const { t } = words;
  return (
    <Notice tone="care" role="alert" title={t(`timetable.refused.${because}`)}>
      {nearest.length > 0 && (
        <Form action={place.book(props.pair)} csrf={csrf} idempotency={newId()} bare>
          <p>{t('timetable.nearest')}</p>
          <Hidden name="teacher" value={sent.teacherId} />
          <Hidden name="mode" value={sent.mode ?? 'in-person'} />
          {sent.companions.map((person) => (
            <Hidden name="with" value={person} />
          ))}
          <Actions>
            {[...nearest].sort(byTime).map((slot) => (
              <Button name="slot" value={String(slot.from)}>
                {t('core.day-and-span', {
                  day: label(words, slot.from, 'shortDay'),
                  span: isolated(label(words, slot.from, 'time')),
                })}
              </Button>
            ))}
          </Actions>
        </Form>
      )}
      {conferenceId && (
        <Actions>
          <ButtonLink href={place.talk(conferenceId)}>{t('timetable.refused.see')}</ButtonLink>
        </Actions>
      )}
    </Notice>
  );
}
