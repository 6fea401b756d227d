const storageKey = 'latchkey.language';

/** The language to begin with: chosen before, else the browser's first that is offered, else the first that is offered. */
export function preferredOf<Language extends string>(offered: readonly Language[]): Language | undefined {
  const wishes = [remembered(), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  return wishes.map((wish) => offered.find((language) => language === wish)).find(Boolean) ?? offered[0];
}

/** The one thing that is kept in the browser. */
export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage switched off: the choice then lasts as long as the page.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
