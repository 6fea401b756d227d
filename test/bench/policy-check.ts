import { randomBytes } from 'node:crypto';
import { generatePassword } from '#shared/domain/generate-password.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { launchBrowser } from '#test/e2e/support/traveller.ts';
import { bundleForPage } from '#test/support/for-page.ts';
import { findProgram } from '#test/support/machine.ts';
import { medianMs, names, patterns, policyCases } from './policy-cases.ts';

type Cases = Record<keyof Awaited<ReturnType<typeof policyCases>>, number>;

/** What one check costs, in milliseconds; medians. In the bridge processor time, in the browser on the clock. */
export interface PolicyCheckFigures {
  readonly bridge: Cases & { readonly suggestionMs: number };
  /** Absent where no Chromium is. */
  readonly browser?: Cases;
}

/** The same code runs in the bridge, and in the browser while one types. */
export async function measurePolicyCheck(): Promise<PolicyCheckFigures> {
  const cpuMs = (): number => process.cpuUsage().user / 1000;
  const aids = await loadPasswordAids(patterns);
  const suggest = (): string => generatePassword({ rules: patterns, names }, randomBytes, aids);
  return {
    bridge: { ...mapped(await policyCases(), cpuMs), suggestionMs: medianMs(suggest, cpuMs, 10) },
    ...(findProgram('chromium') !== undefined && { browser: await inBrowser() }),
  };
}

const mapped = (cases: Awaited<ReturnType<typeof policyCases>>, elapsedMs: () => number): Cases => ({
  patternsMs: medianMs(cases.patternsMs, elapsedMs),
  longestMs: medianMs(cases.longestMs, elapsedMs, 4),
  withScoreMs: medianMs(cases.withScoreMs, elapsedMs, 10),
});

async function inBrowser(): Promise<Cases> {
  const source = `export { medianMs, policyCases } from '#test/bench/policy-cases.ts';`;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundleForPage('bench', source) });
    return await page.evaluate<Cases>(`bench.policyCases().then((cases) => {
      const measure = (name, times) => bench.medianMs(cases[name], () => performance.now(), times);
      return { patternsMs: measure('patternsMs', 40), longestMs: measure('longestMs', 4), withScoreMs: measure('withScoreMs', 10) };
    })`);
  } finally {
    await browser.close();
  }
}
