import { Bars } from '../bars.tsx';
import { Actions, Button, ButtonLink } from '../button.tsx';
import { Card, CardList } from '../card.tsx';
import { Check } from '../check.tsx';
import { Choice } from '../choice.tsx';
import { Fold } from '../details.tsx';
import { Empty } from '../empty.tsx';
import { Field } from '../field.tsx';
import { Fieldset } from '../fieldset.tsx';
import { Form } from '../form.tsx';
import { FormErrors } from '../form-errors.tsx';
import { PageHead } from '../heading.tsx';
import { Stack } from '../layout.tsx';
import { Notice } from '../notice.tsx';
import { Name, Tag, Time } from '../person.tsx';
import { Select } from '../select.tsx';
import { Table } from '../table.tsx';
import { frame } from './frame.tsx';
import type { Words } from './words.ts';

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
          { field: 'email', label: w.errors.emailLabel, message: w.errors.email },
          { field: 'size', label: w.errors.sizeLabel, message: w.errors.size },
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
