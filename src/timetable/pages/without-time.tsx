import type { Here } from '#core/http/here.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Time } from '#ui/person.tsx';
import { childName, guardianName, teacherName } from '../rules/names.ts';
import type { FamilyTalk } from '../store/without-time.ts';

export interface WithoutTimeProps {
  here: Here;
  talks: FamilyTalk[];
  /** The page on which a time can be chosen for the family, where the reader may. */
  choose?: (conferenceId: string) => string;
  /** Whether the reader may call families who have no e-mail. */
  calls?: boolean;
  /** Where the talks are not all of one teacher. */
  named?: boolean;
}

/** Who lost a time with hours that were taken away and has no other yet. Nothing is shown where there is nobody. */
export function WithoutTime(props: WithoutTimeProps) {
  const { here, talks, choose } = props;
  const { t } = here.words;
  if (talks.length === 0) return null;
  const title = t('timetable.without.title', { count: talks.length });
  return (
    <Section id="without-time" title={title}>
      <ItemList label={title}>
        {talks.map((talk) => (
          <Item>
            <strong>{familyIn(here.words, talk)}</strong>
            <br />
            <Was {...props} talk={talk} />
            {choose && (
              <Actions>
                <ButtonLink
                  href={choose(talk.conferenceId)}
                  label={t('timetable.without.act.for', { child: isolated(talk.childGivenName) })}
                >
                  {t('timetable.without.act')}
                </ButtonLink>
              </Actions>
            )}
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}

/** "Omar Haddad, with Yusuf Haddad" */
export function familyIn({ t }: Words, talk: FamilyTalk): string {
  return t('timetable.without.with', {
    child: isolated(childName(talk)),
    guardian: isolated(guardianName(talk)),
  });
}

function Was({ here: { words }, talk, named, calls }: WithoutTimeProps & { talk: FamilyTalk }) {
  const was = words.t('timetable.without.was', { when: words.date(talk.startsAt, 'moment') });
  const teacher = isolated(teacherName(talk));
  return (
    <span class="soft">
      {named && `${teacher} · `}
      <Time iso={talk.startsAt.toString()}>{was}</Time> · {toldOf(words, talk, calls)}
    </span>
  );
}

function toldOf({ t }: Words, { email, phone }: FamilyTalk, calls = false): string {
  if (email) return t('timetable.without.told.mail');
  return calls && phone
    ? t('timetable.without.told.call', { phone: isolated(phone) })
    : t('timetable.without.told.none');
}
