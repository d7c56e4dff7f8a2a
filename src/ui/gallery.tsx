import type { Child } from 'hono/jsx';
import { Bars } from './bars.tsx';
import { Actions, Button, ButtonLink } from './button.tsx';
import { Card, CardList, Columns, Sides, Stack } from './card.tsx';
import { Fold } from './details.tsx';
import { Dialog } from './dialog.tsx';
import { Empty } from './empty.tsx';
import { Check, Choice, Field, Fieldset, Form, FormErrors, Select, TextArea } from './field.tsx';
import type { Words } from './gallery-words.ts';
import { PageHead, Section } from './heading.tsx';
import { Letter } from './letter.tsx';
import { Facts, Item, ItemList } from './list.tsx';
import { MailBox, MailButton, MailLayout, MailText } from './mail.tsx';
import { Notice } from './notice.tsx';
import { NavLink, Page } from './page.tsx';
import { Name, Quote, Tag, Time } from './person.tsx';
import { SlotGrid } from './slots.tsx';
import { Steps } from './steps.tsx';
import { Table } from './table.tsx';

const times = ['15:00', '15:15', '15:30', '15:45', '16:00', '16:15', '16:30'];

function frame(w: Words, title: string, children: Child, staff = false) {
  return (
    <Page
      lang={w.lang}
      dir={w.dir}
      title={title}
      siteName="Alongside"
      cssHref="ui.css"
      skipLabel={w.skip}
      wide={staff}
      homeHref={staff ? '#' : undefined}
      navLabel={w.menu}
      nav={
        staff &&
        w.nav.map((label, i) => (
          <NavLink href="#" current={i === 1}>
            {label}
          </NavLink>
        ))
      }
      tools={<a href="#">{staff ? w.out : w.language}</a>}
      footer={
        <>
          <span>{w.school}</span>
          <a href="#">{w.privacy}</a>
        </>
      }
    >
      {children}
    </Page>
  );
}

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
        <SlotGrid
          name="slot"
          legend={w.slots.legend}
          hint={w.slots.hint}
          groups={w.slots.days.map((label, d) => ({
            label,
            slots: times.map((t, i) => ({
              value: `${d}-${t}`,
              label: w.time(t),
              disabled: (i + d) % 3 === 1,
              because: w.slots.taken,
              selected: d === 0 && i === 3,
            })),
          }))}
        />
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
        <Card eyebrow={w.agreed.goalLabel}>
          <h2>{w.agreed.goal}</h2>
        </Card>
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

/** What staff see: tables, charts, errors, refusals with their reason. */
export function staffGallery(w: Words) {
  return frame(
    w,
    w.staff.title,
    <>
      <PageHead
        title={w.staff.title}
        lead={w.staff.lead}
        actions={
          <>
            <ButtonLink kind="primary" href="#">
              {w.staff.open}
            </ButtonLink>
            <ButtonLink href="#">{w.staff.print}</ButtonLink>
          </>
        }
      />
      <FormErrors
        title={w.errors.title}
        errors={[
          { field: 'email', message: w.errors.email },
          { field: 'size', message: w.errors.size },
        ]}
      />
      <Notice tone="good" role="status">
        {w.staff.saved}
      </Notice>
      <Notice tone="care" title={w.notice.title}>
        {w.notice.text}
      </Notice>
      <Table
        caption={w.table.caption}
        rowKey="name"
        columns={w.table.columns.map((label, i) => ({
          key: ['name', 'grade', 'when', 'share'][i] ?? '',
          label,
          numeric: i === 3,
        }))}
        rows={w.table.rows.map((r) => ({
          name: <Name>{r[0]}</Name>,
          grade: r[1],
          when: <Time iso="2026-11-24">{r[2]}</Time>,
          share: r[3],
        }))}
      />
      <Bars
        title={w.bars.title}
        description={w.bars.description}
        format={w.bars.format}
        rows={[
          { label: w.bars.rows[0], value: 46, of: 52 },
          { label: w.bars.rows[1], value: 18, of: 41 },
          { label: w.bars.rows[2], note: w.bars.hidden },
        ]}
      />
      <Form action="#" csrf="x">
        <Field label={w.form.name} name="name" value="Nguyễn Thị Minh Khai" required />
        <Field label={w.form.email} name="email" type="email" value="office@" error={w.errors.email} />
        <Select
          label={w.form.language}
          name="lang"
          options={[
            { value: 'a', label: 'العربية' },
            { value: 'b', label: 'Español' },
          ]}
          value="b"
        />
        <Choice
          inline
          legend={w.form.size}
          name="size"
          error={w.errors.size}
          options={['10', '12', '15'].map((v) => ({ value: v, label: v }))}
        />
        <Fieldset legend={w.form.days} name="days">
          {w.slots.days.map((d, i) => (
            <Check id={`d${i}`} name="days" value={d} label={d} checked={i === 0} />
          ))}
        </Fieldset>
        <Actions>
          <Button kind="primary" disabled name="open" because={w.staff.because}>
            {w.staff.open}
          </Button>
          <Button>{w.save}</Button>
          <Button kind="danger">{w.staff.remove}</Button>
          <Dialog id="d" trigger={w.staff.ask} title={w.staff.ask} closeLabel={w.skipIt}>
            <p>{w.notice.text}</p>
          </Dialog>
        </Actions>
      </Form>
      <Stack gap="tight">
        {w.voice.folds.map((f, i) => (
          <Fold summary={f} open={i === 0}>
            {w.notice.text}
          </Fold>
        ))}
      </Stack>
      <CardList>
        <Card
          title={<Name>{w.child}</Name>}
          eyebrow={w.table.caption}
          footer={<Tag>{w.agreed.langLabel}</Tag>}
        >
          {w.notice.text}
        </Card>
      </CardList>
      <Empty title={w.staff.empty} action={<ButtonLink href="#">{w.staff.open}</ButtonLink>}>
        {w.staff.lead}
      </Empty>
    </>,
    true,
  );
}

/** A letter on paper. */
export function letterGallery(w: Words) {
  const cells = Array.from(
    { length: 441 },
    (_, i) => (i * 7919) % 13 < 6 && <rect x={i % 21} y={Math.floor(i / 21)} width="1" height="1" />,
  );
  return frame(
    w,
    w.family.title,
    <Letter
      lang={w.lang}
      dir={w.dir}
      from={w.school}
      to={'Samira Haddad\n12 Orchard Row\nMillbrook'}
      date={w.slots.days[0]}
      title={`${w.family.title} ${w.child}`}
      qr={
        <svg viewBox="0 0 21 21" shape-rendering="crispEdges">
          {cells}
        </svg>
      }
      code="K7QM-3PXW"
      codeLabel={w.letterCode}
      join={
        <p>
          <strong>{w.slots.legend}</strong>
        </p>
      }
      footer={w.privacy}
    >
      <p>{w.family.lead}</p>
      <p>{w.notice.text}</p>
    </Letter>,
  );
}

/** A mail. */
export function mailGallery(w: Words) {
  return (
    <MailLayout
      lang={w.lang}
      dir={w.dir}
      siteName="Alongside"
      preheader={w.family.lead}
      heading={`${w.family.title} ${w.child}`}
      footer={w.school}
    >
      <MailText>{w.family.lead}</MailText>
      <MailBox title={w.agreed.goalLabel}>{w.agreed.goal}</MailBox>
      <MailButton href="https://example.org/a">{w.slots.legend}</MailButton>
      <MailText soft>{w.notice.text}</MailText>
    </MailLayout>
  );
}
