import type { App } from 'aws-cdk-lib';
import type { ApiStack } from './stacks/api-stack.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { MessagingStack } from './stacks/messaging-stack.ts';
import type { OperationsStack } from './stacks/operations-stack.ts';
import type { PortalStack } from './stacks/portal-stack.ts';

/** All stacks of one stage, for whoever deploys, tests or reads them. */
export interface LatchkeyApp {
  readonly app: App;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  readonly portal: PortalStack;
  readonly api: ApiStack;
  readonly operations: OperationsStack;
}
