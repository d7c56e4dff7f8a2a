import type { Context } from 'hono';
import { type Calm, ErrorPage } from './error-page.tsx';
import { type Env, here } from './here.ts';
import { writtenIn } from './typed.ts';

/** Answers with one calm page in the reader's language. @param id under which it was logged, to be told to the school */
export function calm(
  c: Context<Env>,
  which: Calm,
  status: 400 | 403 | 404 | 413 | 429 | 500,
  id?: string,
): Response | Promise<Response> {
  const { words, deps, viewer, siteName } = here(c);
  // whose link is closed would only come back here from the family's page
  const home = viewer?.roles.includes('guardian') && which !== 'not-entitled' ? '/family' : '/';
  return c.html(
    <ErrorPage
      words={words}
      assets={deps.assets}
      siteName={siteName}
      calm={which}
      id={id}
      home={home}
      again={['GET', 'HEAD'].includes(c.req.method) ? '' : home}
      written={writtenIn(c)}
    />,
    status,
  );
}
