/// <reference lib="dom" />
import type { Traveller } from './traveller.ts';

/** Presses Tab until what has the focus carries this label. */
export async function tabTo({ page }: Traveller, label: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      return focused?.labels?.[0]?.innerText ?? focused?.innerText ?? '';
    });
    if (name.includes(label)) return;
  }
  throw new Error(`the keyboard does not reach "${label}"`);
}

/** Goes to something by the Tab key and presses a key on it. */
export async function pressesOn(visit: Traveller, label: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(visit, label);
  await visit.page.keyboard.press(key);
}

/** Goes to a field by the Tab key, types into it, and sends the form from there. */
export async function typesInto(visit: Traveller, label: string, text: string): Promise<void> {
  await tabTo(visit, label);
  await visit.page.keyboard.type(text);
  await visit.page.keyboard.press('Enter');
}
