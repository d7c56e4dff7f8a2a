import { chromium as playwright } from '@playwright/test';
import { chromium } from '../../e2e/chromium.ts';
import type { Example } from '../../scripts/coach/examples.ts';
import { fieldOf, p99 } from './speed.ts';

/** Milliseconds that 99 of 100 stay within, each the best of five, in a real browser slowed down `rate` times. */
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
        const rounds = [1, 2, 3, 4, 5];
        const took = (deed: () => void) => {
          const began = performance.now();
          deed();
          return performance.now() - began;
        };
        const once = ({ text, context }: { text: string; context: string }) =>
          Math.min(...rounds.map(() => took(() => new Reviewer(context, english).review(text))));
        texts.slice(0, 100).map(once);
        const sentences = texts.map(once);
        const typing = rounds.map(() => {
          const reviewer = new Reviewer('summary', english);
          reviewer.review(field.before + field.after);
          return [...field.typed].map((_, at) =>
            took(() => reviewer.review(field.before + field.typed.slice(0, at + 1) + field.after)),
          );
        });
        const keys = [...field.typed].map((_, at) => Math.min(...typing.map((round) => round[at] as number)));
        return { sentences, keys };
      },
      { texts, field: fieldOf(sample) },
    );
    return { sentence: p99(times.sentences), keystroke: p99(times.keys) };
  } finally {
    await browser.close();
  }
}
