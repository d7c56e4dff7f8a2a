import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which word keys the program asks for: whole, or built from a template such as `rounds.phase.${phase}`. */
export type Used = (key: string) => boolean;

/**
 * Reads src/ and db/ for keys. A literal in any quotes counts, also in a comment; the part of a template that is
 * filled in may be any single step or several.
 */
export function usedKeys(root: string, rooms: string[]): Used {
  const text = globSync('{src,db}/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const literals = new Set([...text.matchAll(/['"`]([a-z][a-z-]*\.[\w.-]+)['"`]/g)].map(([, key]) => key));
  const patterns = templates(text)
    .filter((template) => rooms.some((room) => template.startsWith(`${room}.`)))
    .map((template) => new RegExp(`^${template.split(HOLE).map(escaped).join('[\\w.-]+')}$`));
  return (key) => literals.has(key) || patterns.some((pattern) => pattern.test(key));
}

const HOLE = '\u0000';
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Template literals that look like keys, their filled-in parts replaced by a mark. */
function templates(text: string): string[] {
  const found: string[] = [];
  for (const { index } of text.matchAll(/`[a-z][a-z-]*\.[\w.-]*\$\{/g)) {
    let key = '';
    let depth = 0;
    for (let at = index + 1; at < text.length && at < index + 400; at++) {
      const two = text.slice(at, at + 2);
      if (depth === 0 && text[at] === '`') {
        found.push(key);
        break;
      }
      if (two === '${') {
        if (depth === 0) key += HOLE;
        depth++;
        at++;
      } else if (depth > 0 && text[at] === '{') depth++;
      else if (depth > 0 && text[at] === '}') depth--;
      else if (depth === 0) key += text[at];
    }
  }
  return found;
}
