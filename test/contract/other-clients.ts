import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What another program made of it. */
export interface Judgement {
  readonly isAccepted: boolean;
  readonly output: string;
}

/** OpenLDAP's ldapsearch, which shares no code with the connector: signs in and reads the own entry. */
export function judgeByLdapsearch(
  server: { url: string; caPem: string },
  who: string,
  password: string,
  ...args: string[]
): Promise<Judgement> {
  return inFolder({ 'ca.pem': server.caPem, password }, (path) =>
    judge('ldapsearch', ['-x', '-LLL', '-H', server.url, '-D', who, '-y', path('password'), ...args], {
      LDAPTLS_CACERT: path('ca.pem'),
      LDAPTLS_REQCERT: 'demand',
    }),
  );
}

/** MIT Kerberos' kinit: asks the key distribution centre of the domain for a ticket. */
export function judgeByKinit(
  domain: { realm: string; address: string },
  login: string,
  password: string,
): Promise<Judgement> {
  const config = `[libdefaults]
  default_realm = ${domain.realm}
  dns_lookup_kdc = false
  rdns = false
  udp_preference_limit = 1
[realms]
  ${domain.realm} = {
    kdc = ${domain.address}
  }
`;
  return inFolder({ 'krb5.conf': config }, (path) =>
    judge(
      'kinit',
      ['-c', path('tickets'), `${login}@${domain.realm}`],
      { KRB5_CONFIG: path('krb5.conf') },
      `${password}\n`,
    ),
  );
}

async function inFolder<T>(
  files: Record<string, string>,
  work: (path: (name: string) => string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-judge-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content, { mode: 0o600 });
    return await work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judge(program: string, args: string[], env: Record<string, string>, input = ''): Promise<Judgement> {
  const call = run(program, args, { env: { ...process.env, ...env }, timeout: 20_000 });
  // A program that reads nothing may be done before this is written.
  call.child.stdin?.on('error', () => undefined);
  call.child.stdin?.end(input);
  try {
    const { stdout, stderr } = await call;
    return { isAccepted: true, output: stdout + stderr };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { isAccepted: false, output: `${stdout}${stderr}` };
  }
}
