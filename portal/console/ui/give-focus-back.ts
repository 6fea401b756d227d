/**
 * Gives the focus back to what opened a dialog, once the dialog is gone. Where that is gone as well, or something new took the
 * focus, it stays with `app/watch-focus.ts`.
 */
export function giveFocusBack(opener: Element | null): void {
  // Once everything that changes with it has changed.
  setTimeout(() => {
    const isLost = !document.activeElement || document.activeElement === document.body;
    if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });
}
