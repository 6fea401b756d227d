import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { certificateAge, daysLeft } from '#shared/domain/certificate-age.ts';
import { clockSkewMs } from '../../executor/judge-effect.ts';
import type { CheckLine } from '../directory-connector.ts';
import type { Asked } from './answers/answer-row.ts';
import { samplePerson, writableOf } from './attribute-rights.ts';
import type { ActiveDirectoryConfig, ConnectorDeps } from './config.ts';
import { defaultDeadlines } from './config.ts';
import type { Controller } from './controller.ts';
import { withDeadline } from './deadline.ts';
import { textsOf } from './entry-values.ts';
import { explainFailure, readFailure, remedyOf } from './ldap-errors.ts';
import type { LdapFailure } from './ldap-errors.ts';
import { readDomainPolicy, readFineGrainedPolicies } from './password-policy.ts';
import { announcedPolicyHints } from './policy-hints-control.ts';
import { readRootDse } from './root-dse.ts';
import { handshake } from './tls-handshake.ts';

/** Everything `bridge check` says about one controller. Stops at the first line without which the rest means nothing. */
export async function* checkController(
  controller: Controller,
  config: ActiveDirectoryConfig & { readonly ca: string },
  deps: Pick<ConnectorDeps, 'now' | 'lookup'>,
): AsyncGenerator<CheckLine> {
  const host = new URL(controller.url).hostname.replace(/^\[|\]$/g, '');
  const dns = await checkDns(host, deps.lookup ?? lookup);
  yield dns;
  if (!dns.passed) return;
  const tls = await checkTls(controller.url, config, deps);
  yield tls;
  if (!tls.passed) return;
  const bind = await checkBind(controller, config.bindDn);
  yield bind;
  if (!bind.passed) return;
  yield await checkKind(controller);
  yield await checkControllerClock(controller, deps.now);
  yield await checkBase(controller, config.baseDn);
  for (const ou of config.servedOus) yield* checkOu(controller, ou, config.openAttributes ?? []);
  yield* checkFeatures(controller);
}

async function checkDns(host: string, find: LookupFunction): Promise<CheckLine> {
  const name = `name of ${host}`;
  if (isIP(host) !== 0) return pass(name, 'an address, nothing to resolve');
  try {
    return pass(name, (await withDeadline(addressesOf(host, find), defaultDeadlines.connectMs)).join(', '));
  } catch (error) {
    return fail(name, messageOf(error), 'Check the name in `controllers` and the DNS server of this machine.');
  }
}

const addressesOf = (host: string, find: LookupFunction): Promise<string[]> =>
  new Promise((resolve, reject) => {
    find(host, { all: true }, (error, found) => {
      if (error) reject(error);
      else resolve([found].flat().map((each) => (typeof each === 'string' ? each : each.address)));
    });
  });

async function checkTls(
  url: string,
  config: ActiveDirectoryConfig & { readonly ca: string },
  { now, lookup: find }: Pick<ConnectorDeps, 'now' | 'lookup'>,
): Promise<CheckLine> {
  const name = `TLS to ${url}`;
  try {
    const seen = await handshake(url, config.ca, config.deadlines?.connectMs ?? defaultDeadlines.connectMs, find);
    const detail = `${seen.protocol}, certificate of ${seen.subject}`;
    return certificateLine(name, { detail, endsAt: seen.validTo, now: now() });
  } catch (error) {
    return fail(
      name,
      messageOf(error),
      'Port 636 must be open, the `ca` file must hold the certificate of the issuing authority, and the name or address in `controllers` must stand in the certificate of the controller.',
    );
  }
}

/** A line about something that ends: in good time, soon (a warning) or within a week (failed). */
export function certificateLine(
  name: string,
  { detail, endsAt, now }: { detail: string; endsAt: Date; now: Date },
): CheckLine {
  const age = certificateAge(endsAt, now);
  const told = `${detail} ${age === 'ended' ? 'has ended' : `valid for ${daysLeft(endsAt, now)} more days`}`;
  if (age === 'fine') return pass(name, told);
  const remedy = `Renew it before ${endsAt.toISOString().slice(0, 10)}: nobody can reset a password once it has ended.`;
  return age === 'soon' ? warn(name, told, remedy) : fail(name, told, remedy);
}

/** Not a fault: it is only never written to. */
async function checkKind(controller: Controller): Promise<CheckLine> {
  const name = `kind of ${controller.url}`;
  return attempt(name, 'Try again when the controller answers.', async () => {
    const { dnsHostName, isReadOnly } = await controller.read(readRootDse);
    if (!isReadOnly) return pass(name, `${dnsHostName || 'a controller'}, takes changes`);
    const remedy = 'Nothing is ever written to it: name a writable controller as well.';
    return warn(name, `${dnsHostName || 'a controller'} is read-only (RODC)`, remedy);
  });
}

/** Whether a change has arrived is also judged by the time that the controller gave it. */
async function checkControllerClock(controller: Controller, now: () => Date): Promise<CheckLine> {
  const name = `clock of ${controller.url}`;
  return attempt(name, 'Try again when the controller answers.', async () => {
    const { currentTime } = await controller.read(readRootDse);
    if (!currentTime) return pass(name, 'not compared: the controller does not say');
    // Whole seconds: half a second is the best guess.
    const aheadMs = currentTime.getTime() + 500 - now().getTime();
    const detail = `${(Math.abs(aheadMs) / 1000).toFixed(1)} s ${aheadMs < 0 ? 'behind' : 'ahead of'} this machine`;
    if (Math.abs(aheadMs) <= clockSkewMs) return pass(name, detail);
    return fail(name, detail, 'Set the clocks of both, and keep them set: NTP here, w32time on the controllers.');
  });
}

async function checkBind(controller: Controller, bindDn: string): Promise<CheckLine> {
  const name = 'sign-in of the service account';
  try {
    await controller.read(() => Promise.resolve());
    return pass(name, bindDn);
  } catch (error) {
    const failure = failureOf(error);
    const remedy = failure && remedyOf('bind', failure, true);
    return fail(name, messageOf(error, 'bind'), remedy ?? 'Check `bindDn` and the file with its password.');
  }
}

async function checkBase(controller: Controller, baseDn: string): Promise<CheckLine> {
  const name = `base ${baseDn}`;
  return attempt(name, 'Check `baseDn`: it is the DN of the domain.', () =>
    controller.read(async (client) => {
      await client.search(baseDn, { scope: 'base', attributes: ['objectClass'] });
      return pass(name, 'found');
    }),
  );
}

async function* checkOu(controller: Controller, ou: string, open: readonly string[]): AsyncGenerator<CheckLine> {
  const name = `people in ${ou}`;
  let sample: string | undefined;
  yield await attempt(name, 'Check the OU in `servedOus`, and that the service account may read it.', () =>
    controller.read(async (client) => {
      sample = await samplePerson(client, ou);
      return pass(name, sample ? 'found' : 'found, but nobody is in it yet, so the rights could not be looked at');
    }),
  );
  if (sample !== undefined) yield* checkRights(controller, sample, { ou, open });
}

async function* checkRights(
  controller: Controller,
  sample: string,
  { ou, open }: { ou: string; open: readonly string[] },
): AsyncGenerator<CheckLine> {
  yield await checkAccountRights(controller, sample, ou);
  if (open.length > 0) yield await checkAttributeRights(controller, sample, { ou, open });
}

/** What is opened in the configuration and may not be written: people would see it and could not change it. */
async function checkAttributeRights(
  controller: Controller,
  sample: string,
  { ou, open }: { ou: string; open: readonly string[] },
): Promise<CheckLine> {
  const name = `attributes in ${ou}`;
  const remedy =
    'Delegate writing of these attributes on this OU, for user objects, or take them out of `openAttributes`. The guide has the dsacls lines.';
  return attempt(name, remedy, async () => {
    const writable = await controller.read((client) => writableOf(client, sample));
    const missing = open.filter((attribute) => !writable.includes(attribute.toLowerCase()));
    return missing.length > 0
      ? fail(name, `may not write ${missing.join(', ')}`, remedy)
      : pass(name, `may write ${open.join(', ')}`);
  });
}

/**
 * The attributes that may be written show without trying (MS-ADTS 3.1.1.4.5.22). The right to reset a password is a
 * control right and does not appear there: only a reset itself shows it, and `check` changes nothing.
 */
async function checkAccountRights(controller: Controller, sample: string, ou: string): Promise<CheckLine> {
  const name = `rights in ${ou}`;
  const remedy =
    'Delegate on this OU, for user objects: reset password, write lockoutTime, write pwdLastSet. The guide has the dsacls lines.';
  return attempt(name, remedy, () =>
    controller.read(async (client) => {
      const attributes = ['allowedAttributesEffective', 'tokenGroups'];
      const [entry] = (await client.search(sample, { scope: 'base', attributes })).searchEntries;
      const writable = textsOf(entry ?? { dn: '' }, 'allowedAttributesEffective').map((text) => text.toLowerCase());
      const missing = ['lockoutTime', 'pwdLastSet'].filter((attribute) => !writable.includes(attribute.toLowerCase()));
      if (textsOf(entry ?? { dn: '' }, 'tokenGroups').length === 0)
        return fail(name, 'may not read tokenGroups', groupsRemedy);
      if (missing.length > 0) return fail(name, `may not write ${missing.join(' and ')}`, remedy);
      return pass(
        name,
        'may write lockoutTime and pwdLastSet; the right to reset passwords shows only at the first reset',
      );
    }),
  );
}

/** Without the groups the bridge cannot tell who is protected, so it would refuse everybody. */
const groupsRemedy = 'Add the service account to the group "Windows Authorization Access Group".';

async function* checkFeatures(controller: Controller): AsyncGenerator<CheckLine> {
  const again = 'Try again when the controller answers.';
  yield await attempt('name of the domain', again, async () => {
    const { netbiosName } = await controller.facts();
    if (netbiosName !== undefined) return pass('name of the domain', netbiosName);
    const remedy = 'Set `netbiosName`, or people who type DOMAIN\\name are not found.';
    return fail('name of the domain', 'may not be read', remedy);
  });
  yield await attempt('password history on reset', again, () => checkHistory(controller));
  yield await attempt('fine-grained password policies', again, () => checkFineGrained(controller));
}

/** Nothing that can be put right here; yet somebody has to know what the policy of the domain promises and nobody keeps. */
async function checkHistory(controller: Controller): Promise<CheckLine> {
  const name = 'password history on reset';
  const { root } = await controller.facts();
  if (announcedPolicyHints(root.supportedControls)) return pass(name, 'the controller checks it');
  const { historyLength } = await controller.read((client) => readDomainPolicy(client, root.defaultNamingContext));
  const detail = 'the controller checks it only when a password is changed, not when it is reset';
  if (historyLength === 0) return pass(name, `${detail}; the policy of the domain asks for no history`);
  const remedy =
    'After a reset, one of the last passwords may be in force again. Windows Server 2012 and later check it; Samba does not. The portal offers to change the password to who still knows the old one.';
  return warn(name, detail, remedy);
}

async function checkFineGrained(controller: Controller): Promise<CheckLine> {
  const name = 'fine-grained password policies';
  const { root } = await controller.facts();
  const found = await controller.read((client) => readFineGrainedPolicies(client, root.defaultNamingContext));
  if (found === 'none') return pass(name, 'there are none: the policy of the domain is in force for everybody');
  if (found === 'some') return pass(name, 'may be read: each person is shown their own rules');
  const remedy =
    'Let the service account read "CN=Password Settings Container,CN=System" and what is in it, or people with a policy of their own see the rules of the domain only. The guide has the dsacls line.';
  return warn(name, 'may not be read', remedy);
}

async function attempt(name: string, remedy: string, work: () => Promise<CheckLine>): Promise<CheckLine> {
  try {
    return await work();
  } catch (error) {
    return fail(name, messageOf(error), remedy);
  }
}

const pass = (name: string, detail: string): CheckLine => ({ name, passed: true, detail });
const fail = (name: string, detail: string, remedy: string): CheckLine => ({ name, passed: false, detail, remedy });
const warn = (name: string, detail: string, remedy: string): CheckLine => ({
  ...pass(name, detail),
  isWarning: true,
  remedy,
});

const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? error.cause : error;

const failureOf = (error: unknown): LdapFailure | undefined => readFailure(error) ?? readFailure(causeOf(error));

function messageOf(error: unknown, asked: Asked = 'request'): string {
  const failure = failureOf(error);
  if (failure) return `the directory answered ${explainFailure(asked, failure)}`;
  const cause = causeOf(error);
  return cause instanceof Error ? cause.message : String(cause);
}
