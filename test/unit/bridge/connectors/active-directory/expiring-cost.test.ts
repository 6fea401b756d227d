import { afterEach, expect, it, jest } from '@jest/globals';
import { makeCertificates } from '#local/certificates.ts';
import { demoPolicy } from '#local/embedded-directory/seed-policy.ts';
import { addPerson } from '#local/embedded-directory/seed.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { startOf } from '#shared/domain/expiry-days.ts';
import { connectTo } from '#test/contract/directory-setup.ts';

jest.setTimeout(60_000);

const day = 86_400_000;
const endsOn = '2035-05-10';
const ticksAt = (ms: number): string => String(BigInt(ms + 11_644_473_600_000) * 10_000n);
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** What it costs to find those whose password ends on one day, in a directory where everybody else's ends on others. */
async function costOf({ affected, others }: { affected: number; others: number }) {
  const tls = await makeCertificates(['localhost', '127.0.0.1']);
  const requests: string[] = [];
  const seed = { dnsName: 'big.example', netbiosName: 'BIG', people: [], policy: demoPolicy };
  const directory = await startEmbeddedDirectory({
    tls,
    seed: { ...seed, serviceAccount: { login: 'svc', password: 'Bridge-of-cost-77' } },
    // Nothing is answered here but by the directory: it only counts.
    answer: ({ kind }) => void requests.push(kind),
  });
  const { store } = directory;
  const setAt = startOf(endsOn) + day / 2 - demoPolicy.maxAgeSeconds * 1000;
  for (let n = 0; n < affected + others; n += 1) {
    const login = `p${n}`;
    const names = { login, givenName: 'P', surname: login, displayName: `P ${login}`, email: `${login}@big.example` };
    const away = n < affected ? 0 : day * (1 + (n % 90));
    const pwdLastSet = ticksAt(setAt - away);
    addPerson(store, { ...names, password: 'x', state: 'usual', pwdLastSet }, new Date());
  }
  const { url, baseDn, peopleDn, netbiosName, serviceAccountDn: bindDn } = directory;
  const place = { url, baseDn, peopleDn, netbiosName, bindDn, caPem: tls.ca, bindPassword: 'Bridge-of-cost-77' };
  const nothing = async () => undefined;
  const connector = connectTo({ ...place, restart: nothing, stop: nothing });
  closers.push(async () => {
    await connector.close();
    await directory.close();
  });
  let found = 0;
  const span = { fromMs: startOf(endsOn), toMs: startOf(endsOn) + day };
  for await (const { people } of connector.listExpiring([span])) found += people.length;
  return { found, requests: requests.length };
}

it('P15: those whose password ends cost the same among ten and among three thousand', async () => {
  const few = await costOf({ affected: 5, others: 5 });
  const many = await costOf({ affected: 5, others: 2_995 });
  expect([few.found, many.found]).toEqual([5, 5]);
  expect(many.requests).toBe(few.requests);
  // Signing in, what the controller is, the policies, and one page.
  expect(few.requests).toBeLessThanOrEqual(8);
});

it('P15: hundreds of them come by pages, not one by one', async () => {
  const [some, hundreds] = [await costOf({ affected: 5, others: 0 }), await costOf({ affected: 1_200, others: 0 })];
  expect(hundreds.found).toBe(1_200);
  expect(hundreds.requests - some.requests).toBeLessThanOrEqual(3);
});
