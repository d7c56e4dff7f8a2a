/**
 * Finds promises that nobody waits for. A statement left so runs when its transaction has ended, and its failure ends the
 * program. Biome's rule says it while one writes, but knows no package's types: this one asks the compiler.
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import {
  isAssignmentOperator,
  isBinaryExpression,
  isCallExpression,
  isExpressionStatement,
  isPropertyAccessExpression,
} from 'typescript/unstable/ast/is';
import { API, type Checker, type Type } from 'typescript/unstable/sync';

/** What the project whose tsconfig.json is in `folder` leaves lying, as lines to print. Its files must compile. */
export function checkWaits(folder: string): { lines: string[]; summary: string } {
  const root = realpathSync(folder); // as the compiler names files
  const api = new API({ cwd: root });
  try {
    const { program, checker } =
      api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects()[0] ?? {};
    if (!program || !checker) throw new Error(`there is no project in ${root}`);
    const own = program
      .getSourceFileNames()
      .filter((name) => name.startsWith(`${root}/`) && !name.includes('/node_modules/'));
    if (own.length === 0) throw new Error(`there are no files in ${root}`);
    const lines = own.flatMap((name) => {
      const file = program.getSourceFile(name);
      return file ? dropped(file, checker).map((found) => `${name.slice(root.length + 1)}:${found}`) : [];
    });
    return { lines, summary: `${own.length} files: ${lines.length} promises that nobody waits for` };
  } finally {
    api.close();
  }
}

/** The statements of a file that are a promise and nothing else, as "line: text". */
function dropped(file: SourceFile, checker: Checker): string[] {
  const said = saidIn(file).filter((one) => !isKept(one) && !isCaught(one));
  const types = said.length > 0 ? checker.getTypeAtLocation(said) : [];
  return said
    .filter((_, at) => isPromise(types[at], checker))
    .map((one) => {
      const text = one.getText(file);
      const line = file.text.slice(0, one.end - text.length).split('\n').length;
      return `${line}: ${text.replace(/\s+/g, ' ').slice(0, 100)}`;
    });
}

function saidIn(file: SourceFile): Node[] {
  const found: Node[] = [];
  const walk = (node: Node): void => {
    if (isExpressionStatement(node)) found.push(node.expression);
    node.forEachChild(walk);
  };
  walk(file);
  return found;
}

/** A promise given a name can be waited for by it. */
function isKept(node: Node): boolean {
  return isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind);
}

/** `.catch(…)` and `.then(…, …)` say what becomes of a failure; so does `void`, which is no promise. */
function isCaught(node: Node): boolean {
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return false;
  const name = node.expression.name.text;
  return name === 'catch' || (name === 'then' && node.arguments.length > 1);
}

function isPromise(type: Type | undefined, checker: Checker): boolean {
  if (!type) return false;
  const kinds = type.isUnionType() ? type.getTypes() : [type];
  return kinds.some((one) => checker.getPropertyOfType(one, 'then') !== undefined);
}

if (import.meta.main) {
  const { lines, summary } = checkWaits(join(import.meta.dirname, '..'));
  for (const line of lines) console.log(line);
  console.log(summary);
  process.exit(lines.length ? 1 : 0);
}
