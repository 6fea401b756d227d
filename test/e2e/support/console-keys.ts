/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What has the focus, as somebody without a mouse finds it. */
interface Focused {
  readonly name: string;
  readonly role: string;
  /** Empty where it can be seen that it has the focus. */
  readonly unseen: string;
}

/** More than any page has. */
const most = 90;

/** Somebody in front of a page who has a keyboard and nothing else: Tab, Enter, Space and the arrows. */
export class ConsoleKeys {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  focused(): Promise<Focused> {
    return this.page.evaluate(describeFocus);
  }

  /** Goes on with Tab to what has that name. @throws Error where it is not reached, or the way there cannot be seen */
  async to(name: string): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < most; presses += 1) {
      await this.page.keyboard.press('Tab');
      const now = await this.focused();
      if (now.unseen !== '') throw new Error(`"${now.name}" has the focus, and it cannot be seen: ${now.unseen}`);
      if (now.name === name) return;
      passed.push(now.name);
    }
    throw new Error(`Tab does not lead to "${name}", but to ${passed.join(' > ')}`);
  }

  async presses(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press(key);
  }

  async types(label: string, text: string): Promise<void> {
    await this.to(label);
    await this.page.keyboard.type(text);
  }

  /** Chooses from a list with the arrows. */
  async chooses(label: string, option: string): Promise<void> {
    await this.to(label);
    await this.page.keyboard.press('Home');
    for (let presses = 0; presses < 20; presses += 1) {
      const chosen = await this.page.evaluate(
        () => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text,
      );
      if (chosen === option) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrows do not lead to "${option}"`);
  }

  /** Waits until something has the focus. */
  async isOn(what: (focused: Focused) => boolean, said: string): Promise<void> {
    const until = Date.now() + 8_000;
    for (;;) {
      const now = await this.focused();
      if (what(now)) return;
      if (Date.now() > until) throw new Error(`the focus is not ${said}, but on ${now.role} "${now.name}"`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  isOnHeading = (title: string): Promise<void> =>
    this.isOn(({ role, name }) => role === 'h1' && name === title, `on the heading "${title}"`);

  isOnButton = (title: string): Promise<void> =>
    this.isOn(({ role, name }) => ['button', 'a'].includes(role) && name === title, `on "${title}"`);

  /** All that Tab leads to, from the first to the last, and out of the page again: nothing holds the keyboard back. */
  async walk(): Promise<string[]> {
    await this.page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      document.getSelection()?.removeAllRanges();
    });
    await this.page.locator('.skip').focus();
    const stops: string[] = [];
    for (let presses = 0; presses < most; presses += 1) {
      const { name, role, unseen } = await this.focused();
      if (role === 'body' || (presses > 0 && name === stops[0])) return stops;
      if (unseen !== '') throw new Error(`"${name}" has the focus, and it cannot be seen: ${unseen}`);
      stops.push(name);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead out of the page: ${stops.join(' > ')}`);
  }

  /** All that can be used on the page, in the order in which it is read. */
  usable(): Promise<string[]> {
    return this.page.evaluate(usableThings);
  }
}

/** Runs in the page. */
function describeFocus(): Focused {
  const element = document.activeElement as HTMLElement | null;
  if (!element) return { name: '', role: 'body', unseen: '' };
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.innerText.trim());
  const name = element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : element.innerText.trim());
  const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
  return { name, role, unseen: reason(element) };

  function reason(on: HTMLElement): string {
    if (on === document.body || on.matches('h1, h2, main, dialog, [role=alert]')) return '';
    const rings = [on, on.parentElement, on.closest('.tick, .file-drop')].filter((each) => each !== null);
    const hasRing = rings.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!hasRing) return 'no ring';
    const { top, bottom, left, right, width, height } = on.getBoundingClientRect();
    if (width === 0 || height === 0) return 'no size';
    const isInside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    if (!isInside) return 'outside of the screen';
    const at = document.elementFromPoint(
      (left + right) / 2,
      Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1),
    );
    return at === null || on.contains(at) || at.contains(on) || labelled(on, at)
      ? ''
      : `below ${at.outerHTML.slice(0, 80)}`;
  }
  function labelled(on: HTMLElement, at: Element): boolean {
    return [...((on as HTMLInputElement).labels ?? [])].some((label) => label.contains(at));
  }
}

/** Runs in the page. */
function usableThings(): string[] {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  return [...all]
    .filter((each) => each.matches('.skip') || (each.checkVisibility() && !each.matches(':disabled, [tabindex="-1"]')))
    .filter((each) => !(each instanceof HTMLInputElement && each.type === 'hidden'))
    .map((each) => {
      const labels = [...((each as HTMLInputElement).labels ?? [])].map((label) => label.innerText.trim());
      return each.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : each.innerText.trim());
    });
}
