import { expect, test } from 'vitest';
import { Check } from './check.tsx';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { Form } from './form.tsx';
import { FormErrors } from './form-errors.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';

test('a field with hint and error is tied to both and marked as wrong', () => {
  const html = String(
    <Field label="E-mail" name="email" type="email" hint="We write rarely." error="Not whole." />,
  );
  expect(html).toContain('<label for="f-email">');
  expect(html).toContain('aria-describedby="f-email-hint f-email-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('id="f-email-hint"');
  expect(html).toContain('id="f-email-error"');
  expect(html).toContain('dir="ltr"');
});

test('a field without hint and error claims neither', () => {
  const html = String(<Field label="Name" name="name" />);
  expect(html).not.toContain('aria-');
  expect(html).toContain('dir="auto"');
});

test('what was typed comes back escaped, as it was', () => {
  const nasty = '"><script>alert(1)</script>\u202e';
  const html = String(<Field label="Name" name="name" value={nasty} />);
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;');
});

test('a text that begins with a line break keeps it', () => {
  const html = String(<TextArea label="Notes" name="notes" value={'\nfirst'} />);
  expect(html).toMatch(/<textarea[^>]*>\n\nfirst<\/textarea>/);
  expect(html).toContain('dir="auto"');
});

test('a field named with brackets has an id that a link can reach', () => {
  const html = String(
    <>
      <FormErrors title="Look again" errors={[{ field: 'days[0].from', label: 'From', message: 'When?' }]} />
      <Field label="From" name="days[0].from" type="time" />
    </>,
  );
  const target = html.match(/href="#([^"]+)"/)?.[1];
  expect(html).toContain(`<input class="input" id="${target}"`);
});

test('the summary of errors is announced, and absent when there are none', () => {
  expect(
    String(
      <FormErrors title="Look again" errors={[{ field: 'how', label: 'How', message: 'Choose one.' }]} />,
    ),
  ).toContain('role="alert"');
  expect(String(<div>{<FormErrors title="Look again" errors={[]} />}</div>)).toBe('<div></div>');
});

test('an entry of the summary says which field it is about, and one that is about none has no link', () => {
  const html = String(
    <FormErrors
      title="Look again"
      errors={[{ field: 'from', label: 'From', message: 'When?' }, { message: 'Taken.' }]}
    />,
  );
  expect(html).toContain(
    '<li><a href="#f-from"><span><strong>From</strong> – When?</span></a></li><li>Taken.</li>',
  );
});

test('a summary link to a choice leads to its first option', () => {
  const html = String(
    <Choice legend="How" name="how" options={[{ value: 'a', label: 'A' }]} error="Choose one." />,
  );
  expect(html).toContain('type="radio" id="f-how"');
  expect(html).toContain('<fieldset class="group" aria-describedby="f-how-error">');
});

test('an option that cannot be chosen says why', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B', disabled: true, because: 'Not this time.' },
  ];
  const html = String(<Choice legend="How" name="how" value="a" options={options} />);
  expect(html).toContain('Not this time.');
  expect(html.match(/disabled/g)).toHaveLength(1);
  expect(html.match(/checked/g)).toHaveLength(1);
});

test('a select marks the chosen value only', () => {
  const html = String(
    <Select label="L" name="l" value="es" options={['en', 'es'].map((v) => ({ value: v, label: v }))} />,
  );
  expect(html.match(/selected/g)).toHaveLength(1);
  expect(html).toContain('value="es" selected');
});

test('a form carries the token and the key of the deed, and leaves checking to the server', () => {
  const html = String(<Form action="/book" csrf="tok" idempotency="0199" children="x" />);
  expect(html).toContain('name="_csrf" value="tok"');
  expect(html).toContain('name="_idempotency" value="0199"');
  expect(html).toContain('method="post"');
  expect(html).toContain('novalidate');
});

test('a group and a tick box tie their errors', () => {
  expect(String(<Fieldset legend="Days" name="days" error="One at least." />)).toContain(
    'aria-describedby="f-days-error"',
  );
  expect(String(<Check label="Yes" name="ok" error="Please." />)).toContain('aria-describedby="f-ok-error"');
});

test('two groups without a name share no id', () => {
  expect(String(<Fieldset legend="Days" hint="Any." />)).not.toContain(' id=');
});
