/** The allow-list: which part of the directory this bridge serves. */
export interface ServedScope {
  contains(distinguishedName: string): boolean;
}

/** Makes the scope from the OUs of the configuration. An account is inside when its DN lies beneath one of them. */
export function servedScope(organisationalUnits: readonly string[]): ServedScope {
  const served = organisationalUnits.map(partsOf);
  return {
    contains(distinguishedName) {
      const parts = partsOf(distinguishedName);
      return served.some((unit) => isBeneath(parts, unit));
    },
  };
}

function isBeneath(parts: readonly string[], unit: readonly string[]): boolean {
  // Compared name by name from the right: as text, "CN=x,OU=People" would also end in a forged value.
  return parts.length > unit.length && unit.every((part, index) => parts[parts.length - unit.length + index] === part);
}

/** The names of a DN (RFC 4514), each in one spelling: type and value in lower case, escapes undone, spaces collapsed. */
function partsOf(distinguishedName: string): string[] {
  return splitUnescaped(distinguishedName).map((part) => {
    const [type = '', ...value] = part.split('=');
    const text = unescapeValue(value.join('=').trim()).normalize('NFC').toLowerCase();
    return `${type.trim().toLowerCase()}=${text.replace(/ +/g, ' ')}`;
  });
}

const splitUnescaped = (text: string): string[] => text.match(/(?:\\.|[^,\\])+/gsu) ?? [];

/** `\2C` and `\,` both stand for a comma; hex pairs are UTF-8 bytes. */
function unescapeValue(value: string): string {
  return value.replace(/(?:\\[0-9a-f]{2})+|\\(.)/gi, (escaped, character: string | undefined) =>
    character !== undefined ? character : Buffer.from(escaped.replaceAll('\\', ''), 'hex').toString('utf8'),
  );
}
