import type { Page } from '@playwright/test';
import { audit } from './audit.ts';

export type Round = {
  /** The reader's language; asked for on the first page and kept by a cookie from there. */
  lang: string;
  /** Where to begin, and what no link leads to. */
  from: string[];
  /** Links into these are followed, others not. */
  within: RegExp;
  dark?: boolean;
};

export type Walked = {
  /** Every pattern that was reached, and where. */
  patterns: Map<string, string>;
  complaints: string[];
};

/**
 * Looks at every page that links lead to, by GET only: one of each pattern, and each of `from`. Hence a page that is
 * added later is looked at without being named anywhere.
 */
export async function walk(page: Page, { lang, from, within, dark }: Round): Promise<Walked> {
  const patterns: Walked['patterns'] = new Map();
  const complaints: string[] = [];
  const first = from[0] ?? '/';
  await page.goto(`${first}${first.includes('?') ? '&' : '?'}lang=${lang}`);
  const queue = from.map((path) => ({ path, named: true }));
  const looked = new Set<string>();
  for (const { path, named } of queue) {
    const pattern = patternOf(path);
    if (looked.has(path) || (patterns.has(pattern) && !named)) continue;
    patterns.set(pattern, path);
    looked.add(path);
    const answer = await page.goto(path).catch((error: Error) => error);
    if (answer instanceof Error) {
      if (answer.message.includes('Download is starting')) continue; // a file, not a page
      throw answer;
    }
    if (!answer || !(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    if (answer.status() >= 500) complaints.push(`${path}: ${answer.status()}`);
    const reached = new URL(page.url()).pathname;
    patterns.set(patternOf(reached), reached);
    for (const wrong of await audit(page, { lang, dark })) complaints.push(`${lang} ${path}: ${wrong}`);
    for (const link of await linksOn(page)) {
      if (within.test(link) && !patterns.has(patternOf(link))) queue.push({ path: link, named: false });
    }
  }
  return { patterns, complaints };
}

/** An address with its ids taken out, and of its query only the names. */
function patternOf(path: string): string {
  const url = new URL(path, 'http://here');
  const names = [...new Set(url.searchParams.keys())].sort();
  const place = url.pathname.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id');
  return names.length ? `${place}?${names.join('&')}` : place;
}

/**
 * Where links lead, and searches: each asked with what stands in it, or with a letter that many names have. A link that
 * says its language leads to the same page in another: the next round looks at that.
 */
function linksOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const here = (url: URL) => url.origin === location.origin;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([hreflang])')].map(
      (a) => new URL(a.href),
    );
    const searches = [...document.querySelectorAll<HTMLFormElement>('form[method=get]')].map((form) => {
      const url = new URL(form.action);
      for (const [name, value] of new FormData(form)) url.searchParams.set(name, String(value) || 'a');
      return url;
    });
    return [...links, ...searches].filter(here).map((url) => url.pathname + url.search);
  });
}
