import { Actions, Button, ButtonLink } from '../button.tsx';
import { Card } from '../card.tsx';
import { Choice } from '../choice.tsx';
import { Form } from '../form.tsx';
import { Goal } from '../goal.tsx';
import { PageHead, Section } from '../heading.tsx';
import { Columns } from '../layout.tsx';
import { Facts, Item, ItemList } from '../list.tsx';
import { Notice } from '../notice.tsx';
import { Name, Quote } from '../person.tsx';
import { Sides } from '../sides.tsx';
import { Slot, SlotDay, Slots } from '../slots.tsx';
import { Steps } from '../steps.tsx';
import { TextArea } from '../text-area.tsx';
import { frame } from './frame.tsx';
import type { Words } from './words.ts';

const times = ['15:00', '15:15', '15:30', '15:45', '16:00', '16:15', '16:30'];

/** What a family sees: voice, booking, what was agreed. */
export function familyGallery(w: Words) {
  return frame(
    w,
    w.family.title,
    <>
      <PageHead
        eyebrow={w.family.eyebrow}
        title={
          <>
            {w.family.title} <Name>{w.child}</Name>
          </>
        }
        lead={w.family.lead}
      />
      <Steps
        label={w.family.title}
        steps={w.family.steps.map((label, i) => ({
          label,
          href: i ? undefined : '#',
          state: i === 0 ? 'done' : i === 1 ? 'current' : 'todo',
          stateLabel: i ? undefined : w.done,
        }))}
      />
      <Notice tone="info" title={w.notice.title}>
        {w.notice.text}
      </Notice>
      <Form action="#" csrf="x">
        <Slots id="slots" legend={w.slots.legend}>
          <p class="hint">{w.slots.hint}</p>
          {w.slots.days.map((label, d) => (
            <SlotDay id={`day-${d}`} label={label}>
              {times.map((t, i) => (
                <Slot
                  name="slot"
                  value={`${d}-${t}`}
                  label={w.time(t)}
                  picked={d === 0 && i === 3}
                  because={(i + d) % 3 === 1 && w.slots.taken}
                />
              ))}
            </SlotDay>
          ))}
        </Slots>
        <TextArea
          label={w.voice.label}
          hint={w.voice.hint}
          name="voice"
          optional={w.optional}
          rows={3}
          value={w.voice.value}
        />
        <Choice
          legend={w.how.legend}
          name="how"
          value="a"
          options={w.how.options.map((o, i) => ({
            value: 'abc'[i] ?? '',
            label: o.label,
            hint: o.hint,
            disabled: i === 2,
            because: o.because,
          }))}
        />
        <Actions>
          <Button kind="primary">{w.save}</Button>
          <ButtonLink kind="plain" href="#">
            {w.skipIt}
          </ButtonLink>
        </Actions>
      </Form>
      <Section title={w.agreed.title} id="agreed">
        <Goal label={w.agreed.goalLabel}>{w.agreed.goal}</Goal>
        <Sides
          schoolTitle={w.agreed.school}
          school={
            <ItemList>
              {w.agreed.schoolItems.map((t) => (
                <Item>{t}</Item>
              ))}
            </ItemList>
          }
          homeTitle={w.agreed.home}
          home={
            <ItemList>
              {w.agreed.homeItems.map((t) => (
                <Item>{t}</Item>
              ))}
            </ItemList>
          }
        />
        <Quote lang="ar" by="ليلى حدّاد" langLabel={w.agreed.langLabel}>
          {'ليلى تحب أن تشرح لأخيها الصغير كيف تعمل الأشياء.\nوهي تعدّ الطيور كل صباح.'}
        </Quote>
        <Facts items={w.facts.map(([term, value]) => ({ term, value }))} />
      </Section>
      <Columns>
        <Card side="school" eyebrow={w.agreed.school} title={w.promise}>
          {w.agreed.schoolItems[0]}
        </Card>
        <Card side="home" eyebrow={w.agreed.home} title={w.promise}>
          {w.agreed.homeItems[0]}
        </Card>
        <Card side="student" eyebrow={w.agreed.student} title={w.promise}>
          {w.agreed.homeItems[1]}
        </Card>
      </Columns>
    </>,
  );
}
