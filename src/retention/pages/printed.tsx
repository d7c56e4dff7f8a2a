import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import type { Subject } from '../rules/forgetting.ts';
import { type ColumnName, KINDS, type Kind, type Nature, SHOWN } from '../rules/record.ts';
import type { Kept } from '../store/record.ts';
import { namesIn, shownValue } from './value.tsx';

/** A whole record as people read it, to be printed and handed out. */
export function PrintedPage(props: { here: Here; subject: Subject; record: Record<Kind, Kept> }) {
  const { here, subject, record } = props;
  const { words } = here;
  const { t } = words;
  const title = t('retention.record.title', { name: isolated(fullName(subject)) });
  const names = namesIn(words, record);
  const none = KINDS.filter((kind) => record[kind].length === 0);
  return (
    <StaffFrame here={here} title={title} current="people">
      <PageHead title={title} lead={t('retention.record.made', { when: words.date(here.now, 'date') })} />
      {KINDS.filter((kind) => record[kind].length > 0).map((kind) => (
        <Section title={t(`retention.kind.${kind}`)} id={kind}>
          <CardList>
            {record[kind].map((row) => (
              <Card>
                <Facts
                  items={(Object.entries(SHOWN[kind]) as [ColumnName, Nature][]).flatMap(
                    ([column, nature]) => {
                      const value = shownValue(words, names, row, column, nature);
                      return value === undefined ? [] : [{ term: t(`retention.column.${column}`), value }];
                    },
                  )}
                />
              </Card>
            ))}
          </CardList>
        </Section>
      ))}
      {none.length > 0 && (
        <p>
          {t('retention.record.none', {
            kinds: words.list(none.map((kind) => t(`retention.kind.${kind}`))),
          })}
        </p>
      )}
      <Actions>
        <ButtonLink href={`/office/people/${subject.personId}`}>{t('core.back')}</ButtonLink>
      </Actions>
    </StaffFrame>
  );
}
