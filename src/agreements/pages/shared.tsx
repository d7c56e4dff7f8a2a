import { isolated, type Words } from '#core/words/words.ts';
import type { Conference } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { Fold } from '#ui/details.tsx';
import { Section } from '#ui/heading.tsx';
import { Stack } from '#ui/layout.tsx';
import { Facts, Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Correction, SharedPage } from '../reads.ts';
import { promiseState } from '../rules/summary.ts';
import { Agreed } from './agreed.tsx';
import { History } from './history.tsx';
import { Written } from './written.tsx';

export interface SharedProps {
  words: Words;
  talk: Conference;
  page: SharedPage;
  /** What the reader calls the writer: a name, "you", "the family". */
  nameOf: (personId: string) => string;
}

/** The page that teacher and family see alike: what was agreed, what was promised, and what both remember of it. */
export function Shared({ words, talk, page, nameOf }: SharedProps) {
  const { t } = words;
  const { now } = page;
  const facts = around(words, now);
  const child = isolated(talk.childGivenName);
  const teacher = isolated(teacherName(talk));
  return (
    <>
      <Section title={t('agreements.glow', { child })} id="glow">
        <Written words={words} lang={now.lang} by={nameOf(now.madeBy)}>
          {now.glow}
        </Written>
      </Section>
      <Section title={t('agreements.shared.agreed')} id="agreed">
        <Agreed words={words} childGiven={talk.childGivenName} agreed={now} note={versionNote(words, page)} />
        {facts.length > 0 && <Facts items={facts} />}
      </Section>
      <Corrections {...{ words, nameOf }} corrections={page.corrections} />
      <Section title={t('agreements.shared.afterwards')} id="afterwards">
        {page.promises.length > 0 && (
          <ItemList label={t('agreements.promised-by', { teacher })}>
            {page.promises.map((p) => (
              <Item>
                <p lang={p.lang} dir="auto">
                  {p.what}
                </p>
                <p class="soft small">
                  {t('agreements.promised-by', { teacher })} ·{' '}
                  {promiseState(words, { dueAt: p.dueAt, done: p.doneAt !== null })}
                </p>
                {p.doneNote && (
                  <p class="small" dir="auto">
                    {p.doneNote}
                  </p>
                )}
              </Item>
            ))}
          </ItemList>
        )}
        {page.nextCheckIn && (
          <p>{t('agreements.shared.next-check-in', { teacher, day: words.date(page.nextCheckIn, 'day') })}</p>
        )}
        <History {...{ words, talk, page, nameOf }} />
      </Section>
      {page.earlier.length > 0 && (
        <Section title={t('agreements.shared.earlier')} id="earlier">
          <Stack gap="tight">
            {page.earlier.map((version) => (
              <Fold
                summary={t('agreements.shared.version', {
                  version: version.version,
                  day: words.date(words.dayOf(version.madeAt), 'date'),
                })}
              >
                <Agreed words={words} childGiven={talk.childGivenName} agreed={version} />
              </Fold>
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}

function versionNote(words: Words, { now }: SharedPage): string {
  const day = words.date(words.dayOf(now.madeAt), 'date');
  return now.version === 1
    ? words.t('agreements.shared.since', { day })
    : words.t('agreements.shared.revised', { day, version: now.version });
}

function around({ t }: Words, { growNeed, growStep, valueName, valueTie, lang }: SharedPage['now']) {
  const facts: [string, string][] = [
    [t('agreements.grow-need'), growNeed],
    [t('agreements.grow-step'), growStep],
    [t('agreements.value'), [valueName, valueTie].filter(Boolean).join(': ')],
  ];
  return facts
    .filter(([, text]) => text)
    .map(([term, text]) => ({
      term,
      value: (
        <div lang={lang} dir="auto">
          {text}
        </div>
      ),
    }));
}

function Corrections(props: { words: Words; corrections: Correction[]; nameOf: SharedProps['nameOf'] }) {
  const { words, corrections } = props;
  if (corrections.length === 0) return null;
  return (
    <Section title={words.t('agreements.shared.corrections')} id="corrections">
      <Notice tone="info">{words.t('agreements.shared.corrections-lead')}</Notice>
      {corrections.map((one) => (
        <Written
          words={words}
          lang={one.lang}
          by={`${props.nameOf(one.authorId)}, ${words.date(words.dayOf(one.writtenAt), 'date')}`}
        >
          {one.body}
        </Written>
      ))}
    </Section>
  );
}
