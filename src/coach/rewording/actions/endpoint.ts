import * as v from 'valibot';
import type { Endpoint } from '#core/endpoint.ts';
import type { Message } from '../rules/prompt.ts';

/** What the endpoint said; or why it said nothing, in a word that may be logged. */
export type Said = { ok: true; text: string } | { ok: false; status: string };

const MOST_BYTES = 64 * 1024;

const completion = v.object({
  choices: v.tupleWithRest([v.object({ message: v.object({ content: v.string() }) })], v.unknown()),
});
const modelList = v.object({ data: v.array(v.object({ id: v.string() })) });

/** Asks an OpenAI-compatible endpoint once (`POST /chat/completions`). Follows no redirect, and never throws. */
export async function ask(endpoint: Endpoint, messages: Message[]): Promise<Said> {
  const body = JSON.stringify({ model: endpoint.model, messages, stream: false });
  const answer = await call(endpoint, '/chat/completions', { method: 'POST', body });
  if (!answer.ok) return answer;
  const read = v.safeParse(completion, parsed(answer.text));
  return read.success ? { ok: true, text: read.output.choices[0].message.content } : notUnderstood;
}

const notUnderstood = { ok: false, status: 'not understood' } as const;

/** Whether the endpoint is there, takes the key and has the model (`GET /models`); sends no text. */
export async function lookAt(endpoint: Endpoint): Promise<{ ok: boolean; status: string }> {
  const answer = await call(endpoint, '/models', { method: 'GET' });
  if (!answer.ok) return { ok: answer.status === '404', status: answer.status };
  const read = v.safeParse(modelList, parsed(answer.text));
  if (!read.success) return notUnderstood;
  const isThere = read.output.data.some(({ id }) => id === endpoint.model);
  return { ok: isThere, status: isThere ? 'ready' : 'no such model' };
}

async function call({ url, key, seconds }: Endpoint, path: string, init: RequestInit): Promise<Said> {
  try {
    const answer = await fetch(url + path, {
      ...init,
      headers: {
        accept: 'application/json',
        ...(init.body ? { 'content-type': 'application/json' } : {}),
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(seconds * 1000),
    });
    if (answer.ok) return await readAll(answer);
    await answer.body?.cancel();
    return { ok: false, status: String(answer.status) };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, status: isLate ? 'too late' : 'unreachable' };
  }
}

async function readAll(answer: Response): Promise<Said> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return { ok: false, status: 'too large' }; // leaving the loop ends the connection
    chunks.push(chunk);
  }
  return { ok: true, text: Buffer.concat(chunks).toString('utf8') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
