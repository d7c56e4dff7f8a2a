import { Coached } from '#coach/pages/coached.tsx';
import { HasRead, ReadAgain } from '#coach/pages/read-again.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Quote } from '#ui/person.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { longestNote } from '../rules/shared-page.ts';
import type { MeetProps } from './meet.tsx';

/** The shared page's part for this step. It says so, every time: the family reads it. */
export function NoteForBoth(props: Pick<MeetProps, 'here' | 'note' | 'typed' | 'justSaved' | 'coach'>) {
  const { here, note, typed, justSaved, coach } = props;
  const { t } = here.words;
  const body = typed && typed.body !== '' ? typed.body : note?.body;
  return (
    <Card title={t('conversation.note.title')} id="note">
      {justSaved && !typed && (
        <Notice tone="good" role="status">
          {t('conversation.note.saved')}
        </Notice>
      )}
      <HasRead words={here.words} coach={coach} />
      {typed?.refused && (
        <Notice tone="stop" role="alert">
          <p>{t(`conversation.refused.${typed.refused}`, { most: longestNote })}</p>
        </Notice>
      )}
      {typed?.refused === 'written-meanwhile' && note && (
        <div>
          <p class="eyebrow">{t('conversation.note.latest')}</p>
          <Quote lang={note.lang}>{note.body}</Quote>
        </div>
      )}
      <Hidden name="seen" value={note?.entryId ?? ''} />
      <Coached words={here.words} coach={coach} context="summary" name="body" text={body} lang={note?.lang}>
        <TextArea
          name="body"
          label={t('conversation.note.label')}
          hint={t('conversation.note.warning')}
          value={body}
          lang={note?.lang}
          rows={3}
        />
      </Coached>
      <Actions>
        <Button name="deed" value="save">
          {t('conversation.note.save')}
        </Button>
        <ReadAgain words={here.words} coach={coach} />
      </Actions>
    </Card>
  );
}
