import { afterAll, beforeAll, expect, test } from 'vitest';
import { unescaped } from './forms.ts';
import { asItStands, type Forms, openForms, type Pairs, post } from './sending.ts';

const minutes = 60_000;
let all: Forms;
beforeAll(async () => {
  all = await openForms();
});
afterAll(() => all.w.close());

const plain = (html: string) =>
  unescaped(html.replace(/<[^>]+>/g, ''))
    .replace(/[\u2066-\u2069]/g, '')
    .trim();

/** What the control with this id is called: by its label, by its group's legend, or by the label around it. */
function nameOf(html: string, id: string): string | undefined {
  const said = (from: number) =>
    plain(html.slice(from).split(/<span class="optional"|<\/l(?:abel|egend)>/)[0] ?? '');
  const [own, at] = [html.indexOf(`<label for="${id}"`), html.indexOf(` id="${id}"`)];
  if (own >= 0 || at < 0) return own < 0 ? undefined : said(own);
  const legend = html.lastIndexOf('<legend>', at);
  const grouped = legend > html.lastIndexOf('</fieldset>', at);
  return said(grouped ? legend : html.lastIndexOf('<label', at));
}

/** The entries of the list at the top: where each leads, and what it says. */
function entriesOf(html: string): { to: string; says: string }[] {
  const list = /class="notice stop form-errors"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  return [...list.matchAll(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g)].map(([, to = '', says = '']) => ({
    to,
    says: plain(says),
  }));
}

/** The controls that are marked as wrong. */
const wrongIn = (html: string) =>
  [...html.matchAll(/<[^>]* aria-invalid="true"[^>]*>/g)].map(
    ([tag]) => / id="([^"]+)"/.exec(tag)?.[1] ?? tag,
  );

test('whatever is wrong with a form, each entry of the list at its top is called as its field is, and leads there; no field is left out', {
  timeout: 5 * minutes,
}, async () => {
  const { w, forms, browserOf } = all;
  const nameless = new Set<string>();
  const unled = new Set<string>();
  const seen = new Set<string>();
  for (const { route, reader, form } of forms) {
    const browser = await browserOf(reader);
    // one that an answer to another has taken away has no fields to lead to
    if (!(await browser.html(form.page)).includes(` action="${form.action}"`)) continue;
    const whole = await asItStands(browser, form);
    const with_ = (value: string, of: RegExp): Pairs =>
      whole.map(([name, old]) => {
        const type = form.controls.find((one) => one.name === name)?.type ?? '';
        return [name, of.test(type) && name !== '_csrf' ? value : old];
      });
    const typed = /^(text|textarea|search|email|tel|date|time|number|select|radio)$/;
    for (const pairs of [
      with_('x'.repeat(5000), typed),
      with_('', typed),
      whole.filter(([name]) => /^_|rev|seen/.test(name)),
    ]) {
      const { status, html } = await post(browser, form.action, pairs);
      if (status !== 422) continue;
      const entries = entriesOf(html);
      const led = new Set(entries.map(({ to }) => to));
      // a list of small forms has no list of errors; what is wrong stands at the one that was sent
      const listed = html.includes(' form-errors"') ? wrongIn(html) : [];
      for (const id of listed) if (!led.has(id)) unled.add(`${route.path} #${id}`);
      for (const { to, says } of entries) {
        seen.add(`${route.path} ${to}`);
        const name = nameOf(html, to);
        if (!name || !says.includes(`${name} – `)) nameless.add(`${route.path} #${to}: ${says} (${name})`);
      }
    }
  }
  expect([...nameless]).toEqual([]);
  expect([...unled]).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
  expect(w.complaints).toEqual([]);
});
