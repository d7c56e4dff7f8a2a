import type { Label } from '#coach/engine/findings.ts';
import { hash } from '#coach/engine/hash.ts';
import prompts from './prompt.json' with { type: 'json' };

/** What is sent, besides the name of the model. */
export interface Message {
  role: 'system' | 'user';
  content: string;
}

const known = new Map(Object.entries(prompts));

/**
 * What the service is told, in the language of the text, whose names are marks already. The shape is the practice's own:
 * a strength the teacher supplies, the need, what already works at home, one strategy for both.
 */
export function messagesFor(masked: string, labels: Label[], lang: string): Message[] {
  const prompt = known.get(lang);
  if (!prompt) return [];
  const noticed = [...new Set(labels)].map((label) => prompt.labels[label]).join('; ');
  const lines = [
    prompt.noticed.replace('{labels}', () => noticed),
    prompt.sentence.replace('{text}', () => masked),
  ];
  return [
    { role: 'system', content: prompt.task },
    { role: 'user', content: lines.join('\n') },
  ];
}

/** Tells what was shown from anything else; nothing can be read from it. */
export function seal(messages: Message[]): string {
  const all = JSON.stringify(messages);
  return hash(all).toString(36) + hash(`${all.length} ${all}`).toString(36);
}
