import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { dirOf, type Lang, nameOf } from '#core/words/langs.ts';
import { isolated } from '#core/words/words.ts';
import type { Conference } from '#timetable/reads.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name, Quote, Tag } from '#ui/person.tsx';
import type { Reached } from '../reads.ts';
import type { Summary } from '../rules/summary.ts';

export interface PreviewProps {
  here: Here;
  talk: Conference;
  rev: number;
  guardians: (Reached & { lang: Lang })[];
  /** The message itself, once for every language somebody gets it in. */
  messages: { lang: Lang; summary: Summary }[];
  /** Why it is shown once more: something changed since it was looked at. */
  again: 'text' | 'recipients' | undefined;
}

/** What will be sent, word for word, and to whom; nothing has been sent yet. */
export function PreviewPage({ here, talk, rev, guardians, messages, again }: PreviewProps) {
  const { t, lang } = here.words;
  const path = `/teacher/conferences/${talk.conferenceId}`;
  const anybody = messages.length > 0;
  const byMail = guardians.some((g) => g.entitled && g.email);
  const title = t(anybody ? 'agreements.preview.title' : 'agreements.preview.nobody.title');
  const lead = t(anybody ? 'agreements.preview.lead' : 'agreements.preview.nobody.lead');
  const paper = guardians.some((g) => g.entitled && !g.email);
  return (
    <StaffFrame
      here={here}
      title={title}
      current="talks"
      scripts={[here.deps.assets.href('look-again.element.js')]}
    >
      <PageHead eyebrow={isolated(talk.childGivenName)} title={title} lead={lead} />
      {again && <Notice tone="care">{t(`agreements.preview.again-${again}`)}</Notice>}
      <Section title={t('agreements.preview.to')} id="to">
        <ItemList>
          {guardians.map((g) => (
            <Item>
              <Name>{g.name}</Name>{' '}
              {g.entitled ? (
                <>
                  <Tag>{nameOf(g.lang, lang)}</Tag>{' '}
                  <span class="soft">{g.email ? <bdi>{g.email}</bdi> : t('agreements.preview.paper')}</span>
                </>
              ) : (
                <span class="soft">{t('agreements.preview.left-out')}</span>
              )}
            </Item>
          ))}
        </ItemList>
        {paper && <p>{t('agreements.preview.paper-how')}</p>}
      </Section>
      {anybody && (
        <Section title={t('agreements.preview.what')} id="what">
          {messages.map((message) => (
            <Message {...message} eyebrow={nameOf(message.lang, lang)} />
          ))}
        </Section>
      )}
      <Form action={`${path}/agree/close`} csrf={here.csrf}>
        <Hidden name="rev" value={rev} />
        <Hidden
          name="to"
          value={guardians
            .filter((g) => g.entitled)
            .map((g) => g.guardianId)
            .join(' ')}
        />
        <Actions>
          <Button kind="primary">
            {t(byMail ? 'agreements.preview.close' : 'agreements.preview.close-only')}
          </Button>
          <ButtonLink href={`${path}/agree`}>{t('agreements.preview.change')}</ButtonLink>
        </Actions>
      </Form>
    </StaffFrame>
  );
}

function Message({ lang, summary, eyebrow }: { lang: Lang; summary: Summary; eyebrow: string }) {
  return (
    <div lang={lang} dir={dirOf(lang)}>
      <Card eyebrow={eyebrow} title={summary.subject}>
        {summary.parts.map((part) =>
          part.kind === 'text' ? (
            <p>{part.text}</p>
          ) : (
            <>
              <p class="soft small">{[part.title, part.writtenIn].filter(Boolean).join(' · ')}</p>
              {part.lines.map((one) => (
                <>
                  <Quote lang={one.lang ?? part.lang}>{one.text}</Quote>
                  {one.note && <p class="small">({one.note})</p>}
                </>
              ))}
            </>
          ),
        )}
        <p class="soft">{summary.last}</p>
      </Card>
    </div>
  );
}
