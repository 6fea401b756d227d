import { isIP } from 'node:net';
import { networkOf } from '../flows/network-of.ts';

/**
 * The network that is kept of an address: IPv4 /24, IPv6 /48. Coarse on purpose: a home keeps it when its address
 * changes, and it points to no single line.
 *
 * @returns undefined when it is no address
 */
export function networkPrefix(address: string): string | undefined {
  const text = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (isIP(text) === 4) return `${text.split('.').slice(0, 3).join('.')}.0/24`;
  // A zone or an embedded IPv4 address is nothing that a gateway states.
  if (isIP(text) !== 6 || /[%.]/.test(text)) return undefined;
  return `${networkOf(text).split(':').slice(0, 3).join(':')}::/48`;
}
