import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import type { Words } from '#core/words/words.ts';
import { childName, guardianName } from '#timetable/rules/names.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Name, Tag } from '#ui/person.tsx';
import { type Phase, phaseOf } from '../rules.ts';
import type { RestrictionLine } from '../store/lines.ts';

const phases: Phase[] = ['holds', 'upcoming', 'over'];

/** All restrictions, or those on one child: what holds first. */
export function RestrictionsPage(props: {
  here: Here;
  lines: RestrictionLine[];
  child?: { childId: string; givenName: string; familyName: string };
}) {
  const { here, lines, child } = props;
  const { words } = here;
  const today = words.dayOf(here.now);
  const title = words.t('restrictions.title');
  const enter = (
    <ButtonLink kind="primary" href={`/office/restrictions/new${child ? `?child=${child.childId}` : ''}`}>
      {words.t('restrictions.enter')}
    </ButtonLink>
  );
  return (
    <StaffFrame here={here} title={title} current="restrictions">
      <PageHead
        eyebrow={child && <Name>{fullName(child)}</Name>}
        title={title}
        lead={words.t('restrictions.lead')}
        actions={enter}
      />
      {lines.length === 0 && (
        <Empty title={words.t('restrictions.none')}>{words.t('restrictions.none.lead')}</Empty>
      )}
      {phases.map((phase) => {
        const of = lines.filter(
          (line) => phaseOf({ ...line, lifted: line.liftedAt !== null }, today) === phase,
        );
        if (of.length === 0) return null;
        return (
          <Section title={words.t(`restrictions.phase.${phase}`)}>
            <CardList>
              {of.map((line) => (
                <Line line={line} words={words} />
              ))}
            </CardList>
          </Section>
        );
      })}
    </StaffFrame>
  );
}

function Line({ line, words }: { line: RestrictionLine; words: Words }) {
  return (
    <Card
      title={
        <a href={`/office/restrictions/${line.restrictionId}`}>
          <Name>{childName(line)}</Name>
        </a>
      }
      footer={<Tag>{words.t(`restrictions.kind.${line.kind}`)}</Tag>}
    >
      <p>
        {words.t('restrictions.towards')} <Name>{guardianName(line)}</Name>
      </p>
      <p class="hint">{termOf(line, words)}</p>
    </Card>
  );
}

/** "from 3 November 2026 until it is lifted" */
export function termOf(line: Pick<RestrictionLine, 'validFrom' | 'validUntil'>, words: Words): string {
  const from = words.date(line.validFrom, 'date');
  if (line.validUntil === null) return words.t('restrictions.term.open', { from });
  return words.t('restrictions.term.until', { from, until: words.date(line.validUntil, 'date') });
}
