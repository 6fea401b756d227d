/** Where the administrator is: below `/console`, without slashes around, with what narrows a list. */
export interface Place {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** An address of the console. Values that are empty are left out. */
export function href(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `/console/${path}${search && `?${search}`}`;
}

/** A path with parts that may hold anything. */
export const pathOf = (...parts: readonly string[]): string => parts.map(encodeURIComponent).join('/');

/** Reads where the browser is now. */
export function currentPlace(): Place {
  const path = /^\/console\/+(.*?)\/*$/.exec(location.pathname)?.[1] ?? '';
  return { path, query: Object.fromEntries(new URLSearchParams(location.search)) };
}

/** The parts of a path, as they were before `pathOf`. */
export const partsOf = (path: string): string[] =>
  path === '' ? [] : path.split('/').map((part) => decodeOrKeep(part));

function decodeOrKeep(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
