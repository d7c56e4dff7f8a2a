/**
 * `coach < in.jsonl > out.jsonl`: one {id, text, context} a line in, {id, labels, findings} out, in order and as they
 * come. Without a `language` the text's own words tell it. A line that is no such object is answered by {id, error}.
 * The browser's engine, with larger weights.
 */
import { createInterface } from 'node:readline';
import { languages } from '#coach/engine/coach.ts';
import { CONTEXTS, type Context } from '#coach/engine/findings.ts';
import { reviewLarge } from '#coach/engine/large.ts';
import { languageOf } from '#coach/rules/language.ts';

/** The answer to one line. */
export function answer(line: string): object {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return { id: null, error: { because: 'not-json' } };
  }
  const { id = null, text, context = 'summary', language } = (asked ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string') return { id, error: { because: 'no-text' } };
  if (!CONTEXTS.includes(context as Context)) return { id, error: { because: 'unknown-context' } };
  const tongue = typeof language === 'string' ? language : languageOf(text, 'en', languages);
  const findings = tongue ? reviewLarge(text, context as Context, tongue) : [];
  return { id, labels: [...new Set(findings.map(({ label }) => label))], findings };
}

/** Reads to the end of standard input; waits where the reader of its output is slow. */
async function coachCommand(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (!line.trim()) continue;
    if (!process.stdout.write(`${JSON.stringify(answer(line))}\n`)) {
      await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

if (import.meta.main) await coachCommand();
