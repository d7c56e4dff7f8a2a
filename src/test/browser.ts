import type pg from 'pg';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { letterLinkOf } from '#people/access/actions/links.ts';
import type { Program } from '../program.ts';

type Who = { guardian?: string; district?: string; staff?: string; owner?: pg.Client };

/** The least of a browser: keeps cookies, sends forms with the token of the page they stand on, follows redirects. */
export async function browserFor(program: Program, who: Who) {
  const cookies = new Map<string, string>();
  let page = '';

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await program.app.request(
      `http://school.test${path.replace('http://school.test', '')}`,
      { ...init, headers },
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const to = response.headers.get('location');
    if (to && response.status === 303) return send(to);
    if (response.headers.get('content-type')?.includes('html')) page = await response.clone().text();
    return response;
  }

  const browser = {
    send,
    get: (path: string) => send(path),
    /** The page's HTML, after redirects. */
    async html(path: string): Promise<string> {
      return (await send(path)).text();
    },
    /** Sends a form from the page last seen (its token), or from `from`, which is fetched first. */
    async post(path: string, fields: Record<string, string | string[]>, from?: string): Promise<Response> {
      if (from || !page) await send(from ?? path);
      const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const body = new URLSearchParams({ _csrf: token });
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one);
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      };
      return send(path, { method: 'POST', body: body.toString(), headers });
    },
    token: () => /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
    cookies,
  };

  if (who.guardian && who.district) {
    const { db, clock, secrets, config } = program.deps;
    const { guardian } = who;
    const { url } = await db.as(systemOf(provenDistrict(who.district)), (tx) =>
      letterLinkOf(tx, clock.now(), { secrets, config }, guardian),
    );
    await browser.get(url);
    const version = /name="version" value="(\d+)"/.exec(page)?.[1];
    if (version) await browser.post('/family/notice', { version, to: '/family' });
  }
  if (who.staff && who.owner) {
    const { rows } = await who.owner.query('SELECT email FROM person WHERE person_id = $1', [who.staff]);
    const token = await program.deps.signIn.tokenFor(rows[0].email, 'staff');
    await browser.post('/sign-in/confirm', { token }, `/sign-in/confirm?token=${token}`);
  }
  return browser;
}

export type Browser = Awaited<ReturnType<typeof browserFor>>;
