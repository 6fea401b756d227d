/** What stands behind a prefix that all of some names have. */
export const withoutPrefix =
  <Prefix extends string>(prefix: Prefix) =>
  <Rest extends string>(name: `${Prefix}${Rest}`): Rest =>
    name.slice(prefix.length) as Rest;
