import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn, joined, type Markup, nothing, placed } from './markup.ts';
import { mould, recast } from './mould.ts';

const greeting = mould(
  { text: ['name', 'id'], parts: ['more'] },
  ({ name, id, more }, { loud }: { loud: boolean }) => (
    <p id={id} title={name} class={loud ? 'loud' : undefined}>
      Hello {name}’s {more}
    </p>
  ),
);

test('a filled mould is what the elements would have drawn, whatever the texts are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.boolean(), (name, id, loud) => {
      const more = drawn(<b>{name}</b>);
      const elements = (
        <p id={id} title={name} class={loud ? 'loud' : undefined}>
          Hello {name}’s {placed(more)}
        </p>
      );
      expect(asRead(greeting({ name, id, more }, { loud }))).toBe(asRead(drawn(elements)));
    }),
  );
});

test('text cannot leave its hole, neither between tags nor in an attribute', () => {
  for (const name of ['<script>alert(1)</script>', '"><img src=x>', "' onclick='x", '&lt;b&gt;'])
    expect(greeting({ name, id: 'a', more: nothing }, { loud: false })).not.toMatch(
      /<script|<img|' onclick|&lt;b/,
    );
});

test('a page of a Latin script stays one byte a character, typographic signs and the odd letter included', () => {
  const page = greeting({ name: 'Wiśniewska ⁨O’Neil⁩', id: 'a', more: nothing }, { loud: true });
  expect(page).toMatch(/^[\0-\xff]*$/);
  expect(page).toContain('Wi&#347;niewska');
});

test('what is mostly of another script stays as it was written', () => {
  const page = greeting({ name: 'عمر حدّاد', id: 'a', more: nothing }, { loud: false });
  expect(page).toContain('عمر حدّاد');
});

test('one drawing takes another text at the same places', () => {
  const twice = recast((id) =>
    joined([0, 1].map((n) => greeting({ name: 'x', id: `${id}-${n}`, more: nothing }, { loud: false }))),
  );
  expect(twice('one')).toContain('id="one-1"');
  expect(twice('<two>')).toContain('id="&lt;two&gt;-0"');
});

/** The same text, with character references read as a browser reads them. */
function asRead(markup: Markup): string {
  return markup.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
