import { addressesOf } from './addresses.ts';
import type { Browser } from './browser.ts';
import { type AppRoute, type FoundForm, formsIn, linksIn, routesOf } from './forms.ts';
import { type Planted, type Reader, readers } from './planted.ts';

export interface FormOfRoute {
  route: AppRoute;
  reader: Reader;
  form: FoundForm;
}

const areas: Record<string, string[]> = {
  jonas: ['/teacher'],
  mira: ['/teacher'],
  amara: ['/leader'],
  priya: ['/office'],
};

/** Every form that stands on any page that anybody of the planted district can open, by the route it goes to. */
export async function formsOfAll(
  w: Planted,
  who: readonly Reader[] = readers,
  wanted: (page: string) => boolean = () => true,
): Promise<FormOfRoute[]> {
  const routes = routesOf(w.app);
  const found = new Map<string, FormOfRoute>();
  for (const reader of who) {
    const browser = await w.browser(reader);
    for (const page of pagesFor(w, routes, reader)) {
      if (!wanted(page)) continue;
      for (const form of await formsAt(browser, page)) {
        const action = form.action.split(/[?#]/)[0] as string;
        const route = routes.find((one) => one.method === 'POST' && one.matches.test(action));
        if (!route || form.method !== 'post') continue;
        const key = `${route.path} ${[...new Set(form.controls.map(({ name }) => name))]}`;
        if (!found.has(key)) found.set(key, { route, reader, form });
      }
    }
  }
  return [...found.values()];
}

function* pagesFor(w: Planted, routes: AppRoute[], reader: Reader): Generator<string> {
  const own = areas[reader] ?? ['/family'];
  for (const route of routes) {
    if (route.method !== 'GET' || /sample|\.(ics|csv|svg)$|:part|:token/.test(route.path)) continue;
    const mine = own.some((area) => route.path.startsWith(area));
    const anybodys = !/^\/(family|teacher|office|leader)\b/.test(route.path);
    if (mine || anybodys) yield* addressesOf(route, w);
  }
  if (reader === 'priya') {
    for (const child of [w.people.lina]) yield `/office/restrictions/new?child=${child}`;
    for (const round of w.ids.round) yield `/office/letters?round=${round}`;
  }
}

async function formsAt(browser: Browser, page: string): Promise<FoundForm[]> {
  const answer = await browser.get(page);
  if (!answer.headers.get('content-type')?.includes('html')) return [];
  return answer.status === 200 ? formsIn(page, await answer.text()) : [];
}

export { linksIn };
