/**
 * Call it when something that may have had the focus goes away: once it is gone and nothing new took the focus, what is
 * given takes it where it is still there, else the heading, so that the keyboard and a screen reader go on in the page.
 */
export function keepFocus(next?: Element | null): void {
  // Once everything that changes with it has changed.
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const headings = [...document.querySelectorAll('main h1')].filter((each) => each.checkVisibility());
    const [to] = [...(next?.isConnected ? [next] : []), ...headings];
    if (to instanceof HTMLElement) to.focus();
  });
}
