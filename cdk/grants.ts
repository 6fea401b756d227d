import type { TableName } from '#functions/adapters/tables.ts';
import { powers } from '#functions/ports/powers.ts';
import type { Power, PowerName, TableCall } from '#functions/ports/powers.ts';

/** The ARNs that grants can name. */
export interface Resources {
  readonly table: (name: TableName) => string;
  readonly jobQueues: readonly string[];
  readonly noticesQueue: string;
  readonly signingKey: string;
  readonly dataKey: string;
  readonly mailIdentities: readonly string[];
  /** Whether this deployment sends text messages. */
  readonly sendsTexts: boolean;
  /** Everything of SNS that has an ARN. */
  readonly topics: string;
}

/** One IAM statement, without the CDK's types so that it can be read and tested as data. */
export interface Grant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Denied instead of allowed. */
  readonly isDenied?: true;
}

// Exhaustive by type: a new call, queue or key use does not compile until it is decided here what it is in IAM.
const tableActions: Record<TableCall, string> = {
  GetItem: 'dynamodb:GetItem',
  PutItem: 'dynamodb:PutItem',
  UpdateItem: 'dynamodb:UpdateItem',
  DeleteItem: 'dynamodb:DeleteItem',
  Query: 'dynamodb:Query',
};
type KeyCall<Key extends 'signing' | 'data'> = NonNullable<NonNullable<Power['keys']>[Key]>[number];
const signingActions: Record<KeyCall<'signing'>, string> = {
  Sign: 'kms:Sign',
  GetPublicKey: 'kms:GetPublicKey',
};
const dataActions: Record<KeyCall<'data'>, string> = { Decrypt: 'kms:Decrypt', GenerateDataKey: 'kms:GenerateDataKey' };
const queues: Record<NonNullable<Power['send']>[number], (resources: Resources) => readonly string[]> = {
  jobs: (resources) => resources.jobQueues,
  notices: (resources) => [resources.noticesQueue],
};

/**
 * Everything that the given powers need, and nothing else, actions sorted. Resources with the same actions share a statement:
 * a role's own policies may have 10,240 characters, and CDK moves what is over into a managed policy.
 */
export function grantsFor(needs: readonly PowerName[], resources: Resources): Grant[] {
  const granted = new Map<string, Set<string>>();
  const allow = (resource: string, action: string): void => {
    granted.set(resource, (granted.get(resource) ?? new Set()).add(action));
  };
  for (const power of needs.map((name): Power => powers[name])) {
    for (const [name, calls] of Object.entries(power.tables ?? {}))
      for (const call of calls) allow(resources.table(name as TableName), tableActions[call]);
    for (const [name, indexes] of Object.entries(power.indexes ?? {}))
      for (const index of indexes as readonly string[])
        allow(`${resources.table(name as TableName)}/index/${index}`, tableActions.Query);
    for (const queue of power.send ?? []) for (const arn of queues[queue](resources)) allow(arn, 'sqs:SendMessage');
    for (const call of power.keys?.signing ?? []) allow(resources.signingKey, signingActions[call]);
    for (const call of power.keys?.data ?? []) allow(resources.dataKey, dataActions[call]);
    // A phone number has no ARN, IAM knows it as `*` alone.
    if (power.texts && resources.sendsTexts) allow('*', 'sns:Publish');
    if (power.mail) for (const arn of resources.mailIdentities) allow(arn, 'ses:SendEmail');
  }
  const byActions = new Map<string, { actions: readonly string[]; resources: string[] }>();
  for (const [resource, set] of granted) {
    const actions = [...set].sort();
    const known = byActions.get(actions.join());
    if (known) known.resources.push(resource);
    else byActions.set(actions.join(), { actions, resources: [resource] });
  }
  const grants: Grant[] = [...byActions.values()];
  // What has an ARN is no phone number: no topic, and no app, of this account or another.
  const numbersOnly: Grant = { actions: ['sns:Publish'], resources: [resources.topics], isDenied: true };
  return granted.has('*') ? [...grants, numbersOnly] : grants;
}
