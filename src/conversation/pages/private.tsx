import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import type { NoteNotKept } from '#preparation/actions/private-note.ts';
import type { Talk } from '#preparation/rules/talk.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Fold } from '#ui/details.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Quote } from '#ui/person.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { longestNote } from '../rules/shared-page.ts';
import type { Shares } from '../rules/turns.ts';
import { SharesOfTime } from './shares.tsx';

export interface PrivateProps {
  here: Here;
  talk: Talk;
  note: { body: string; lang: string; seen: string } | undefined;
  shares: Shares;
  typed?: { body: string; refused: NoteNotKept };
  done?: 'saved' | 'erased';
}

/** What is the teacher's alone: a page of its own, so that turning the screen to the family shows none of it. */
export function PrivatePage({ here, talk, note, shares, typed, done }: PrivateProps) {
  const { t } = here.words;
  const base = `/teacher/conferences/${talk.conferenceId}`;
  const name = isolated(talk.givenName);
  return (
    <StaffFrame here={here} title={t('conversation.private.title')} current="talks">
      <PageHead
        eyebrow={t('conversation.private.eyebrow', { name })}
        title={t('conversation.private.title')}
        lead={t('conversation.private.lead')}
      />
      {done && (
        <Notice tone="good" role="status">
          {t(`preparation.note.${done}`)}
        </Notice>
      )}
      {typed && (
        <Notice tone="stop" role="alert">
          <p>{t(`preparation.note.refused.${typed.refused}`, { most: longestNote })}</p>
          {typed.refused === 'written-meanwhile' && note && <Quote lang={note.lang}>{note.body}</Quote>}
        </Notice>
      )}
      <Form action={`${base}/private`} csrf={here.csrf}>
        <Hidden name="seen" value={note?.seen ?? ''} />
        <TextArea
          name="body"
          label={t('preparation.note.label')}
          hint={t('preparation.note.hint')}
          value={typed && typed.body !== '' ? typed.body : note?.body}
          lang={note?.lang}
          rows={6}
        />
        <Button kind="primary">{t('preparation.note.save')}</Button>
      </Form>
      {note && (
        <Fold summary={t('preparation.note.erase')}>
          <Form action={`${base}/private/erase`} csrf={here.csrf} bare>
            <Button kind="danger">{t('preparation.note.erase')}</Button>
          </Form>
        </Fold>
      )}
      <SharesOfTime here={here} shares={shares} />
      <ButtonLink href={`${base}/${talk.state === 'booked' ? 'prepare' : 'meet'}`}>
        {t('conversation.private.back')}
      </ButtonLink>
    </StaffFrame>
  );
}
