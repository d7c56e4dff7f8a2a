import { chromium as playwright } from '@playwright/test';
import { chromium } from '../../e2e/chromium.ts';
import type { Example } from '../../scripts/coach/examples.ts';
import { fieldOf, p99 } from './speed.ts';

/** Milliseconds that 99 of 100 stay within, in a real browser whose processor is slowed `rate` times. */
export async function inBrowser(
  code: string,
  sample: Example[],
  rate: number,
): Promise<{ sentence: number; keystroke: number }> {
  const browser = await playwright.launch(await chromium());
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    const tools = await page.context().newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate });
    const texts = sample.map(({ text, context }) => ({ text, context }));
    const times = await page.evaluate(
      ({ texts, field }) => {
        // biome-ignore lint/suspicious/noExplicitAny: the script tag's global
        const { Reviewer, english } = (globalThis as any).coach;
        const rounds = 5;
        const once = ({ text, context }: { text: string; context: string }) => {
          const began = performance.now();
          for (let round = 0; round < rounds; round++) new Reviewer(context, english).review(text);
          return (performance.now() - began) / rounds;
        };
        texts.slice(0, 100).map(once);
        const sentences = texts.map(once);
        const reviewer = new Reviewer('summary', english);
        const keys = [...field.typed].map((_, at) => {
          const text = field.before + field.typed.slice(0, at + 1) + field.after;
          const began = performance.now();
          reviewer.review(text);
          return performance.now() - began;
        });
        return { sentences, keys };
      },
      { texts, field: fieldOf(sample) },
    );
    // The first keystroke reads the whole field; it happens when the field gets the focus, before anybody types.
    return { sentence: p99(times.sentences), keystroke: p99(times.keys.slice(1)) };
  } finally {
    await browser.close();
  }
}
