import { Aws } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import type { ServiceFunction } from './service-function.ts';

/**
 * Lines that belong to the audit trail say so; and what Lambda itself says of calls that did not end, for those wrote no
 * line (`functions/audit/unfinished-call.ts`).
 */
export const auditedLines = '{ ($.audited IS TRUE) || ($.record.status = "timeout") || ($.record.status = "error") }';

/** Lines of the hourly check about what is wrong with the trail (`functions/events/check-trail.ts`). */
export const auditTroubleLines = '{ $.event = "audit-trouble" }';

/** Lets CloudWatch Logs carry one function's lines of the audit trail to the function that keeps them. */
export function carryAuditLines(source: ServiceFunction, { function: keeper }: ServiceFunction): void {
  const { log } = source;
  const sourceArn = log.logGroupArn;
  keeper.addPermission(`From ${source.node.id}`, {
    ...{ principal: new ServicePrincipal('logs.amazonaws.com'), sourceArn, sourceAccount: Aws.ACCOUNT_ID },
    scope: source,
  });
  const filter = new CfnSubscriptionFilter(source, 'AuditLines', {
    ...{ logGroupName: log.logGroupName, destinationArn: keeper.functionArn, filterPattern: auditedLines },
  });
  // Logs tries the destination when the filter is made.
  for (const child of source.node.children) if (child.node.id.startsWith('From ')) filter.node.addDependency(child);
}
