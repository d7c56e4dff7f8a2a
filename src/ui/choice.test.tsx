import { expect, test } from 'vitest';
import { Choice } from './choice.tsx';
import { Item } from './list.tsx';

test('an option in a language of its own keeps its direction, its full stop at its end', () => {
  const options = [
    { value: '1', label: 'Growth', hint: 'We are on the way.', lang: 'en' },
    { value: '2', label: 'لم نختر بعد', hint: 'لاحقًا.' },
  ];
  const html = String(<Choice name="value" legend="القيمة" options={options} />);
  expect(html).toContain('<bdi>Growth</bdi><small><bdi>We are on the way.</bdi></small>');
  expect(html).toContain('لم نختر بعد<small>لاحقًا.</small>');
});

test('what can be done with an entry stands in a row with it; an entry without deeds is no row', () => {
  const deed = <a href="/prepare">Prepare</a>;
  expect(String(<Item actions={deed}>Omar</Item>)).toBe(
    '<li class="row"><div>Omar</div><div class="actions"><a href="/prepare">Prepare</a></div></li>',
  );
  expect(String(<Item>Omar</Item>)).toBe('<li>Omar</li>');
});
