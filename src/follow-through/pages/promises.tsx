import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { labelFor } from '#core/words/written-in.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Fold } from '#ui/details.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name, Tag } from '#ui/person.tsx';
import { longestNote, standingOf } from '../rules/ledger.ts';
import type { LedgerRow } from '../store/promises.ts';

export interface PromisesProps {
  here: Here;
  promises: LedgerRow[];
  done: boolean;
  /** What could not be kept: too long for the promise of that id, or for none that stands on this list. */
  refused?: { promiseId: string; note: string };
}

/** What the teacher promised: what is to be done next, and what was done. Calm about what has waited. */
export function PromisesPage({ here, promises, done, refused }: PromisesProps) {
  const { t } = here.words;
  const title = t('follow-through.promises.title');
  const [open, kept] = [promises.filter((p) => !p.doneAt), promises.filter((p) => p.doneAt)];
  return (
    <StaffFrame here={here} title={title} current="promises">
      <PageHead title={title} lead={t('follow-through.promises.lead')} />
      {done && (
        <Notice tone="good" role="status">
          {t('follow-through.promises.thanks')}
        </Notice>
      )}
      {refused && !open.some(({ promiseId }) => promiseId === refused.promiseId) && (
        <Notice tone="stop" role="alert">
          <p>{t('follow-through.promises.not-there')}</p>
          {refused.note && <p dir="auto">{refused.note}</p>}
        </Notice>
      )}
      <Section title={t('follow-through.promises.open')} id="open">
        {open.length === 0 ? (
          <Empty title={t('follow-through.promises.none')}>{t('follow-through.promises.none-text')}</Empty>
        ) : (
          <CardList>
            {open.some((p) => standingOf(p, here.now, here.words.timeZone) === 'waiting') && (
              <p class="soft">{t('follow-through.promises.waited')}</p>
            )}
            {open.map((promise) => (
              <Open
                here={here}
                promise={promise}
                typed={refused?.promiseId === promise.promiseId ? refused.note : undefined}
              />
            ))}
          </CardList>
        )}
      </Section>
      {kept.length > 0 && (
        <Section title={t('follow-through.promises.kept')} id="kept">
          <ItemList>
            {kept.map((promise) => (
              <Item>
                <p lang={promise.lang} dir="auto">
                  {promise.what}
                </p>
                <p class="soft small">
                  <About promise={promise} /> ·{' '}
                  {promise.doneAt &&
                    t('follow-through.promises.done-on', { day: here.words.date(promise.doneAt, 'day') })}
                </p>
                {promise.doneNote && (
                  <p class="small" dir="auto">
                    {promise.doneNote}
                  </p>
                )}
              </Item>
            ))}
          </ItemList>
        </Section>
      )}
    </StaffFrame>
  );
}

function Open({ here, promise, typed }: { here: Here; promise: LedgerRow; typed?: string }) {
  const { words } = here;
  const { t } = words;
  const standing = standingOf(promise, here.now, words.timeZone);
  // to the hour only while there is an hour to keep
  const timed = promise.kind === 'resource' && standing !== 'waiting';
  const day = words.date(promise.dueAt, timed ? 'moment' : 'day');
  const writtenIn = labelFor(words, promise.lang);
  return (
    <Card
      side="school"
      id={promise.promiseId}
      title={
        <span lang={promise.lang} dir="auto">
          {promise.what}
        </span>
      }
      footer={
        <Fold summary={t('follow-through.promises.mark')} open={typed !== undefined}>
          <Form action="/teacher/promises/done" csrf={here.csrf}>
            <Hidden name="promise" value={promise.promiseId} />
            <Field
              label={t('follow-through.promises.note')}
              hint={t('follow-through.promises.note-hint')}
              name="note"
              id={`note-${promise.promiseId}`}
              optional={t('core.optional')}
              maxlength={longestNote}
              value={typed}
              error={typed !== undefined && t('core.form.too-long', { most: longestNote })}
            />
            <Actions>
              <Button kind="primary">{t('follow-through.promises.done')}</Button>
            </Actions>
          </Form>
        </Fold>
      }
    >
      <p class="soft">
        <About promise={promise} />
        <br />
        {standing !== 'done' && t(`follow-through.promises.due.${standing}`, { day })}{' '}
        {writtenIn && <Tag>{writtenIn}</Tag>}
      </p>
    </Card>
  );
}

function About({ promise }: { promise: LedgerRow }) {
  return (
    <a href={`/teacher/conferences/${promise.conferenceId}`}>
      <Name>{`${promise.childGiven} ${promise.childFamily}`}</Name>
    </a>
  );
}
