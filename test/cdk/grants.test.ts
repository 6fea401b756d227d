import { beforeAll, describe, expect, it } from '@jest/globals';
import { functions } from '#functions/functions.ts';
import { powers } from '#functions/ports/powers.ts';
import type { Power } from '#functions/ports/powers.ts';
import { resources, synthesized } from './synthesized.ts';
import type { TemplateJson } from './synthesized.ts';

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

let api: TemplateJson;
beforeAll(() => {
  api = synthesized().template('api');
});

/** All `action on resource` of a function's role, in words that a person can compare. */
function granted(name: string): string[] {
  // Of many grants, the CDK writes the last ones into a policy beside the role's own: IAM takes 10,240 characters in that.
  const kinds = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];
  const policies = kinds.flatMap((kind) => Object.entries(resources(api, kind)));
  const prefix = name.replaceAll('-', '');
  const own = policies.filter(([id]) => id.startsWith(`${prefix}Role`)).map(([, properties]) => properties);
  const statements = own.flatMap((policy) => (policy['PolicyDocument'] as { Statement: Statement[] }).Statement);
  return statements
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} on ${nameOf(resource)}`)),
    )
    .sort();
}

/** The resource that an ARN in a template belongs to, from the name of the export. */
function nameOf(resource: unknown): string {
  const text = JSON.stringify(resource);
  const exported = /ExportsOutputFnGetAtt(\w+?)[0-9A-F]{8}Arn/.exec(text)?.[1];
  if (exported !== undefined) return exported + (/"(\/index\/\w+)"/.exec(text)?.[1] ?? '');
  if (text.includes(':identity/test.example')) return 'MailIdentity';
  if (/"Fn::GetAtt":\["AuditLost/.test(text)) return 'AuditLost';
  return /"Fn::GetAtt":\["\w+?Log/.test(text) ? 'OwnLog' : text;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What the declared needs come to, written down independently of `cdk/grants.ts`. */
function declared(needs: readonly (keyof typeof powers)[], queue?: string, isKeeper = false): string[] {
  const all = needs.map((need): Power => powers[need]);
  const expected = all.flatMap(({ tables = {}, indexes = {}, send = [], keys = {}, mail }) => [
    ...Object.entries(tables).flatMap(([table, calls]) => calls.map((call) => `dynamodb:${call} on ${pascal(table)}`)),
    ...Object.entries(indexes).flatMap(([table, names]) =>
      (names as readonly string[]).map((name) => `dynamodb:Query on ${pascal(table)}/index/${name}`),
    ),
    ...send.flatMap((to) =>
      to === 'jobs'
        ? ['JobscorpQueue', 'JobsbranchQueue'].map((name) => `sqs:SendMessage on ${name}`)
        : ['sqs:SendMessage on NoticesQueue'],
    ),
    ...(keys.signing ?? []).map((call) => `kms:${call} on SigningKey`),
    ...(keys.data ?? []).map((call) => `kms:${call} on DataKey`),
    ...(mail ? ['ses:SendEmail on MailIdentity'] : []),
  ]);
  const reading = ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((call) => `sqs:${call} on ${queue}`);
  // For what could not be kept.
  if (isKeeper) expected.push('sqs:SendMessage on AuditLost');
  const logging = ['logs:CreateLogStream on OwnLog', 'logs:PutLogEvents on OwnLog'];
  return [...new Set([...expected, ...logging, ...(queue ? reading : [])])].sort();
}

describe('what functions may do', () => {
  it('B1: what hears the bridges passes orders on that were signed before, and can sign none', () => {
    const grants = granted('bridge-results');
    expect(grants).toContain('sqs:SendMessage on JobscorpQueue');
    expect(grants.filter((grant) => grant.includes('SigningKey'))).toEqual([]);
  });

  it.each(functions.map((each) => [each.name, each] as const))(
    '%s has exactly the grants that its needs name',
    (name, each) => {
      const queue = 'queue' in each.trigger ? `${pascal(each.trigger.queue)}Queue` : undefined;
      expect(granted(name)).toEqual(declared(each.needs, queue, 'lines' in each.trigger));
    },
  );

  it('nothing but the function for administrators can change what a portal allows or who is on it', () => {
    for (const { name, needs } of functions) {
      expect(needs).not.toEqual(expect.arrayContaining(['resourceWrites']));
      const onResources = granted(name).filter((grant) => grant.endsWith(' on Resources'));
      if (name === 'admin') {
        const calls = ['DeleteItem', 'GetItem', 'PutItem', 'Query'];
        expect(onResources).toEqual(calls.map((call) => `dynamodb:${call} on Resources`));
        continue;
      }
      expect(needs).not.toEqual(expect.arrayContaining(['peopleResources']));
      expect(needs).not.toEqual(expect.arrayContaining(['resourceDesk']));
      expect(onResources).toEqual(needs.includes('resources') ? ['dynamodb:Query on Resources'] : []);
    }
    const readers = functions.filter(({ needs }) => needs.includes('resources')).map(({ name }) => name);
    expect(readers).toEqual(expect.arrayContaining(['public', 'user', 'notices']));
  });

  it('what is written down is only ever added to: by one function, with no other call; signed by one that adds nothing', () => {
    const on = (table: string) =>
      functions.flatMap(({ name }) =>
        granted(name)
          .filter((grant) => grant.endsWith(` on ${table}`) || grant.includes(` on ${table}/`))
          .map((grant) => `${name} ${grant.replace('dynamodb:', '')}`),
      );
    const writes = (grants: string[]) => grants.filter((grant) => !/ (Query|GetItem) on /.test(grant));
    expect(writes(on('Audit'))).toEqual(['audit PutItem on Audit']);
    expect(writes(on('Checkpoints'))).toEqual(['checkpoint PutItem on Checkpoints']);
    expect(granted('audit').filter((grant) => grant.startsWith('kms:'))).toEqual([]);
  });

  it('no role of ours has a wildcard action, or any resource', () => {
    for (const policy of Object.values(resources(api, 'AWS::IAM::Policy'))) {
      for (const { Action, Resource } of (policy['PolicyDocument'] as { Statement: Statement[] }).Statement) {
        for (const action of [Action].flat()) expect(action).not.toContain('*');
        for (const resource of [Resource].flat()) expect(resource).not.toBe('*');
      }
    }
  });

  it('no function may scan, and no managed policy widens a role', () => {
    expect(JSON.stringify(api)).not.toMatch(/dynamodb:(Scan|Batch|\*)/);
    for (const role of Object.values(resources(api, 'AWS::IAM::Role')))
      expect(role['ManagedPolicyArns']).toBeUndefined();
  });

  it('only functions behind the door know its secret, and each knows only the tables that it may use', () => {
    for (const { name, needs, trigger } of functions) {
      const made = Object.values(resources(api, 'AWS::Lambda::Function')).find(
        (properties) => properties['FunctionName'] === `latchkey-test-${name}`,
      )!;
      const { Variables } = made['Environment'] as { Variables: Record<string, unknown> };
      const tables = needs.flatMap((need) => {
        const { tables: used, indexes }: Power = powers[need];
        return Object.keys({ ...used, ...indexes });
      });
      const expected = [...new Set(tables)].map((table) => `TABLE_${table.toUpperCase()}`).sort();
      expect(
        Object.keys(Variables)
          .filter((variable) => variable.startsWith('TABLE_'))
          .sort(),
      ).toEqual(expected);
      expect('LATCHKEY_DOOR' in Variables).toBe('http' in trigger);
    }
  });
});

describe('text messages', () => {
  const statements = (template: TemplateJson): (Statement & { Effect: string })[] =>
    Object.values(resources(template, 'AWS::IAM::Policy')).flatMap(
      (policy) => (policy['PolicyDocument'] as { Statement: (Statement & { Effect: string })[] }).Statement,
    );
  const onSns = (template: TemplateJson) =>
    statements(template).filter(({ Action }) => [Action].flat().some((action) => action.startsWith('sns:')));

  it('where the deployment sends none, no function may', () => {
    expect(onSns(api)).toEqual([]);
  });

  it('where it does, one function may send them to numbers, and to nothing that has an ARN', () => {
    const { template } = synthesized((config) => ({ ...config, texts: { countries: ['+49'] } }));
    const policies = Object.entries(resources(template('api'), 'AWS::IAM::Policy'));
    const owners = policies.filter(([, policy]) => JSON.stringify(policy).includes('sns:')).map(([id]) => id);
    expect(owners).toEqual([expect.stringMatching(/^noticesRole/)]);
    expect(onSns(template('api'))).toEqual([
      { Effect: 'Allow', Action: 'sns:Publish', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'sns:Publish',
        Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sns:*:*:*']] },
      },
    ]);
  });
});
