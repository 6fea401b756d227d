/**
 * What a link carries behind its `#`, and takes it out of the address: it is not to stay in the browser's history, nor on a
 * screen that somebody looks at over a shoulder.
 */
export function tokenInAddress(): string | undefined {
  const [, token] = /^#t=([\w-]+\.[\w-]+)$/.exec(location.hash) ?? [];
  if (token !== undefined) history.replaceState(history.state, '', location.pathname);
  return token;
}
