import type { Page } from 'playwright-core';

/**
 * Collects what a browser complains about: script errors, violations of the content security policy, files that do not
 * load, answers that are a fault of ours.
 */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser itself notes every refusal of the API; whether a refusal is right is seen below.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isOurFault = response.status() >= 500 && response.status() !== 503;
    const isMissing = response.status() >= 400 && !pathname.startsWith('/api/');
    if (isOurFault || isMissing) complaints.push(`${response.status()} ${response.request().method()} ${pathname}`);
  });
  return complaints;
}
