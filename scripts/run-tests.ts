/** Runs Vitest, then the browser journeys, and ends with one line: "N passed, N failed". */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, journeysResult, type Result, vitestResult } from './test-result.ts';

const given = process.argv.slice(2);
const journeys = given.filter((path) => /^(\.\/)?e2e(\/|$)/.test(path));
const others = given.filter((path) => !journeys.includes(path));
const reports = mkdtempSync(join(tmpdir(), 'alongside-report-'));
const report = join(reports, 'report.json');

process.on('SIGINT', () => {}); // the runner gets it too, and ends in its own time

const results: Result[] = [];
if (others.length || !given.length) {
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run('node_modules/vitest/vitest.mjs', ['run', ...flags, ...others]);
  results.push(vitestResult(read(), code));
}
if (journeys.length || (!given.length && globSync('e2e/**/*.spec.ts').length)) {
  const code = await run('node_modules/@playwright/test/cli.js', ['test', ...journeys]);
  results.push(journeysResult(read(), code));
}
rmSync(reports, { recursive: true });
console.log(`\n${closingLine(results)}`);
process.exit(results.some(({ failed }) => failed) ? 1 : 0);

function run(program: string, args: string[]): Promise<number> {
  rmSync(report, { force: true });
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit', env });
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}

function read(): unknown {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}
