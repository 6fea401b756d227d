import type { LookupAddress } from 'node:dns';
import type { Resolver } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';

/** Looks names of hosts up with a resolver of one's own, in the form that sockets take. */
export function lookupBy(resolver: Pick<Resolver, 'resolve4' | 'resolve6'>): LookupFunction {
  return (host, { all, family }, callback) => {
    const wants = (which: 4 | 6): boolean => !family || family === which || family === `IPv${which}`;
    const ask = async (which: 4 | 6): Promise<LookupAddress[]> => {
      const addresses = await (which === 4 ? resolver.resolve4(host) : resolver.resolve6(host));
      return addresses.map((address) => ({ address, family: which }));
    };
    void Promise.allSettled(([4, 6] as const).filter(wants).map(ask)).then((answers) => {
      const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      const [first] = found;
      const failure = answers.find((answer) => answer.status === 'rejected');
      if (!first) callback(failure?.reason ?? new Error(`${host} has no address`), []);
      else if (all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}
