import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { chromium } from '../../e2e/chromium.ts';
import { p99 } from './speed.ts';

/** Milliseconds. */
export interface InField {
  /** One key in a field of 2,000 characters with the coach beside it, until all is laid out: 99 of 100 stay within. */
  keystroke: number;
  /** The same in the same field without the coach: what the browser needs by itself. */
  bare: number;
  /** What the coach adds to a key, by the middle one of all: the machine's own hiccups are in the two above. */
  added: number;
  /** What is done once after a pause, never for a key: reading, drawing the notes, laying out; 9 of 10 stay within. */
  pause: number;
  /** How many words were underlined meanwhile; none would measure nothing. */
  marks: number;
}

/** Types on the product's own page, in the sample school, in a browser whose processor is slowed `rate` times. */
export async function inField(text: string, rate: number): Promise<InField> {
  const school = await startSchool();
  const browser = await playwright.launch(await chromium());
  try {
    const page = await browser.newPage({ baseURL: school.url, viewport: { width: 1280, height: 800 } });
    await page.goto(school.teacher);
    await page.goto('/teacher/talks?lang=en');
    const talk = await page.locator('a[href$="/prepare"]').first().getAttribute('href');
    await page.goto(`${talk}`);
    const notNow = page.locator('button[value="not-now"]');
    if (await notNow.count()) await notNow.click();
    const tools = await page.context().newCDPSession(page);
    const type = () => page.evaluate(typing, { name: 'growNeed', text, keys: 200 });

    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${talk}`);
    await tools.send('Emulation.setCPUThrottlingRate', { rate });
    const bare = await type();
    await page.unroute('**/*.js');
    await page.addInitScript(timed);
    await page.goto(`${talk}`);
    await page.locator('coach-field:defined').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await page.locator('[name=growNeed]').fill(text);
    await page.locator('.coach-mark').first().waitFor({ state: 'attached' });
    const coached = await type();
    const pauses = await page.evaluate(() => (globalThis as unknown as { pauses: number[] }).pauses);
    const marks = await page.locator('.coach-mark').count();
    const added = middle(coached) - middle(bare);
    return { keystroke: p99(coached), bare: p99(bare), added, pause: share(pauses, 0.9), marks };
  } finally {
    await browser.close();
    await school.stop();
  }
}

const share = (times: number[], of: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * of)] ?? 0;
const middle = (times: number[]) => share(times, 0.5);

/** In the page: types in the middle of the text, a short pause after every tenth key; milliseconds for each key. */
async function typing(of: { name: string; text: string; keys: number }): Promise<number[]> {
  const field = document.querySelector<HTMLTextAreaElement>(`[name=${of.name}]`);
  if (!field) return [];
  field.value = of.text;
  field.focus();
  field.setSelectionRange(of.text.length / 2, of.text.length / 2);
  const times: number[] = [];
  for (let key = 0; key < of.keys; key++) {
    const began = performance.now();
    document.execCommand('insertText', false, 'he never reads '[key % 15]);
    document.body.getBoundingClientRect();
    times.push(performance.now() - began);
    await new Promise((done) => setTimeout(done, key % 10 === 9 ? 450 : 20));
  }
  return times;
}

/** In the page, before its own script: how long what waited for a pause takes, with the layout it causes. */
function timed(): void {
  const pauses: number[] = [];
  Object.assign(globalThis, { pauses });
  const later = window.setTimeout.bind(window);
  const wrapped = (work: () => void, ms?: number) =>
    later(() => {
      const began = performance.now();
      work();
      if (ms !== 350) return;
      document.body.getBoundingClientRect();
      pauses.push(performance.now() - began);
    }, ms);
  Object.assign(window, { setTimeout: wrapped });
}

async function startSchool(): Promise<{ url: string; teacher: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-coach-'));
  chmodSync(folder, 0o711); // the database's own account walks into it
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: folder,
    ALONGSIDE_PRINT: 'json',
    NODE_ENV: 'development',
  };
  const program = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const line = await new Promise<string>((done, fail) => {
    let out = '';
    program.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('\n')) done(out.slice(0, out.indexOf('\n')));
    });
    program.once('close', (code) =>
      fail(new Error(`The program ended (${code}) before it printed its links.`)),
    );
  });
  const { url, links } = JSON.parse(line) as { url: string; links: { teacher: string } };
  const stop = async () => {
    const ended = new Promise((done) => program.once('close', done));
    program.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, teacher: links.teacher, stop };
}
