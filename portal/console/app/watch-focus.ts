/**
 * Keeps the focus in the page: where what had it goes away, such as a button that has done its work, the heading of the part
 * that it was in takes it. Otherwise the keyboard begins at the top again, and a screen reader falls silent. Once, at the start.
 */
export function watchFocus(): void {
  let former: readonly Element[] = [];
  addEventListener('focusin', ({ target }) => {
    former = target instanceof Element ? withAncestors(target) : [];
  });
  new MutationObserver(() => {
    if (former[0]?.isConnected !== false) return;
    const lost = former;
    former = [];
    // A dialog gives the focus back by itself, and a new page or a message takes it: they go first.
    setTimeout(() => {
      if (document.activeElement === document.body) headingNear(lost)?.focus();
    });
  }).observe(document.body, { childList: true, subtree: true });
}

function withAncestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) found.push(each);
  return found;
}

/** Of the innermost part that is still there and has one that can be seen. */
function headingNear(lost: readonly Element[]): HTMLElement | undefined {
  for (const part of lost.filter((each) => each.isConnected && each !== document.body)) {
    const heading = [...part.querySelectorAll<HTMLElement>('h1, h2')].find((each) => each.checkVisibility());
    if (!heading) continue;
    heading.tabIndex = -1;
    return heading;
  }
  return undefined;
}
