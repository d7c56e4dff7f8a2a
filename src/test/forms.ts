import type { Hono } from 'hono';
import type { Env } from '#core/http/here.ts';

/** A control of a form as a browser would see it. */
export interface Control {
  name: string;
  type: string;
  value: string;
  /** What a browser would send without anybody touching it. */
  sent: boolean;
}

export interface FoundForm {
  /** The page it stood on. */
  page: string;
  action: string;
  method: string;
  controls: Control[];
}

/** Text as it stands between tags. */
export function unescaped(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return html.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    return String.fromCodePoint(
      /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
    );
  });
}

function attributes(tag: string): Map<string, string> {
  const found = tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const opening = /<(input|textarea|select|button|option)\b((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g;

/** Every form of a page with its controls; also those that name their form by id. */
export function formsIn(page: string, html: string): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inside = '']) => {
    const form = attributes(head);
    const id = form.get('id');
    const elsewhere = id ? [...html.matchAll(opening)].filter(([tag]) => tag.includes(` form="${id}"`)) : [];
    const tags = [...inside.matchAll(opening), ...elsewhere];
    const controls: Control[] = [];
    for (const [index, [tag, kind = '', rest = '']] of tags.entries()) {
      const has = attributes(rest);
      const name = has.get('name');
      const last = controls.at(-1);
      if (kind === 'option') {
        if (last?.type === 'select' && (has.has('selected') || last.value === ''))
          last.value = has.get('value') ?? '';
      } else if (name) {
        const type = kind === 'input' ? (has.get('type') ?? 'text') : kind;
        const touched = ['checkbox', 'radio'].includes(type) ? has.has('checked') : type !== 'button';
        const value = kind === 'textarea' ? textAfter(inside, tag, index) : (has.get('value') ?? '');
        controls.push({ name, type, value, sent: touched && type !== 'file' });
      }
    }
    return { page, action: form.get('action') || page, method: form.get('method') ?? 'get', controls };
  });
}

function textAfter(html: string, tag: string, _index: number): string {
  const from = html.indexOf(tag) + tag.length;
  return unescaped(html.slice(from, html.indexOf('</textarea>', from))).replace(/^\n/, '');
}

/** The links of a page that stay here. */
export function linksIn(html: string): string[] {
  const found = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => unescaped(href));
  return found.map((href) => href.replace('http://school.test', '')).filter((href) => /^\/(?!\/)/.test(href));
}

export interface AppRoute {
  method: string;
  path: string;
  matches: RegExp;
  /** The names of its parameters, in order. */
  params: string[];
}

/** Every route of the app, from the app itself: a new one is here without anybody thinking of it. */
export function routesOf(app: Hono<Env>): AppRoute[] {
  const seen = new Map<string, AppRoute>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL') continue;
    const params = [...path.matchAll(/:(\w+)(?:\{[^/]*\})?/g)].map(([, name = '']) => name);
    const pattern = path.replace(/:\w+(?:\{[^/]*\})?/g, '[^/]+');
    seen.set(`${method} ${path}`, { method, path, params, matches: new RegExp(`^${pattern}$`) });
  }
  return [...seen.values()];
}

/** The address of a route with these values in place of its parameters. */
export function filled(route: AppRoute, values: Record<string, string>): string {
  return route.path.replace(/:(\w+)(?:\{[^/]*\})?/g, (_, name: string) => values[name] ?? '-');
}
