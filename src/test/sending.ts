import type { Browser } from './browser.ts';
import { type FoundForm, formsIn } from './forms.ts';
import { type FormOfRoute, formsOfAll } from './found-forms.ts';
import { openPlanted, type Planted, type Reader } from './planted.ts';

/** What takes something away comes last, so that there is something to try everything else on. */
const order = [
  ...[
    'change',
    'lift',
    'open',
    'cancel',
    'restrictions',
    'erase',
    'delete',
    'close',
    'end',
    'sign-out',
    'clock',
  ],
];
const ends = ({ route }: FormOfRoute) =>
  order.findIndex((one) => route.path.endsWith(`/${one}`) || route.path === `/${one}`);

const everybody: readonly Reader[] = ['maria', 'yusuf', 'jonas', 'mira', 'amara', 'priya'];

/** A planted world of one's own, or the one given, with every form that stands in it, each to be sent by whoever found it. */
export async function openForms<W extends Planted = Planted>(
  given?: W,
  who = everybody,
  wanted?: (page: string) => boolean,
) {
  const w = given ?? ((await openPlanted()) as W);
  const found = await formsOfAll(w, who, wanted);
  const browsers = new Map<Reader, Browser>();
  return {
    w,
    forms: found.sort((a, b) => ends(a) - ends(b)),
    async browserOf(reader: Reader): Promise<Browser> {
      const known = browsers.get(reader) ?? (await w.browser(reader));
      browsers.set(reader, known);
      return known;
    },
  };
}

export type Forms = Awaited<ReturnType<typeof openForms<Planted>>>;

export type Pairs = [string, string][];
/** What a browser would send of the form as it stands now: every choice made once, the first button pressed. */
export async function asItStands(browser: Browser, form: FoundForm): Promise<Pairs> {
  const html = await browser.html(form.page);
  const names = new Set(form.controls.map(({ name }) => name));
  const now = formsIn(form.page, html).find(
    (one) => one.action === form.action && one.controls.every(({ name }) => names.has(name)),
  );
  const once = new Set<string>();
  return (now ?? form).controls
    .filter(({ type, name, sent }) => {
      if (type === 'checkbox') return sent;
      if (type !== 'radio' && type !== 'button') return type !== 'file';
      return !once.has(name) && once.add(name);
    })
    .map(({ name, value }) => [name, name === '_csrf' ? browser.token() : value]);
}

/** Sends the form as a browser does, and follows where the answer leads. */
export async function post(
  browser: Browser,
  path: string,
  pairs: Pairs,
): Promise<{ status: number; html: string }> {
  const body = pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const answer = await browser.send(path, { method: 'POST', body, headers });
  return { status: answer.status, html: await answer.text() };
}

/** As encodeURIComponent, but half characters go over the wire too, as broken clients send them. */
function encoded(text: string): string {
  if (text.isWellFormed()) return encodeURIComponent(text);
  return [...text].map((one) => (one.isWellFormed() ? encodeURIComponent(one) : '%ED%A0%80')).join('');
}
