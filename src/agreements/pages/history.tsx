import type { Temporal } from 'temporal-polyfill';
import { Fold } from '#ui/details.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Time } from '#ui/person.tsx';
import { answered } from './answers.tsx';
import type { SharedProps } from './shared.tsx';
import { Written } from './written.tsx';

interface Moment {
  at: Temporal.Instant;
  what: string;
  said?: { text: string; lang: string }[];
}

/** How it went on, in order of time: the talk, its versions, promises kept, each check-in and what was answered. */
export function History({ words, talk, page, nameOf }: SharedProps) {
  const { t } = words;
  const versions = [page.now, ...page.earlier].map((v) => ({
    at: v.madeAt,
    what:
      v.version === 1
        ? t('agreements.history.closed')
        : t('agreements.history.revised', { version: v.version }),
  }));
  const kept = page.promises.flatMap((p) =>
    p.doneAt
      ? [{ at: p.doneAt, what: t('agreements.history.kept'), said: [{ text: p.what, lang: p.lang }] }]
      : [],
  );
  const asked = page.checkIns.flatMap((c): Moment[] => [
    {
      at: c.sentAt,
      what: t('agreements.history.asked', { name: nameOf(talk.teacherId) }),
      said: [{ text: `${c.noticed}\n\n${c.message}`, lang: c.lang }],
    },
    ...c.answers.map((a) => ({
      at: a.answeredAt,
      what: answered(words, a, nameOf(a.guardianId)),
      said: a.words ? [{ text: a.words, lang: a.lang }] : [],
    })),
  ]);
  const moments: Moment[] = [...versions, ...kept, ...asked].sort(
    (a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds,
  );
  return (
    <Fold summary={t('agreements.history.title')} open={page.checkIns.length > 0}>
      <ItemList ordered>
        {moments.map((m) => (
          <Item>
            <p>
              <Time iso={m.at.toString()}>{words.date(words.dayOf(m.at), 'date')}</Time>: {m.what}
            </p>
            {m.said?.map((s) => (
              <Written words={words} lang={s.lang}>
                {s.text}
              </Written>
            ))}
          </Item>
        ))}
      </ItemList>
    </Fold>
  );
}
