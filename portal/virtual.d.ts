/** Made by `action-table.ts` from the registry when the portal is built. */
declare module 'virtual:action-table' {
  const table: Readonly<Record<string, readonly [method: string, path: string, hasBody: boolean]>>;
  export default table;
}

/** The same for the console. */
declare module 'virtual:console-action-table' {
  const table: Readonly<Record<string, readonly [method: string, path: string, hasBody: boolean]>>;
  export default table;
}
