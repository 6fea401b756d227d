import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DirectoryDeployment } from '../config.ts';

/**
 * What a directory's bridges may do in the cloud: take jobs from their own queue, keep or delete them, and report.
 * The role exists only with Roles Anywhere; otherwise the policy is attached to whatever identity the company gives
 * its servers.
 */
export class BridgeIdentity extends Construct {
  readonly policy: ManagedPolicy;

  constructor(
    scope: Construct,
    id: string,
    props: { stage: string; directory: DirectoryDeployment; jobs: Queue; results: Queue },
  ) {
    super(scope, id);
    const { stage, directory } = props;
    this.policy = new ManagedPolicy(this, 'Policy', {
      managedPolicyName: `latchkey-${stage}-bridge-${directory.id}`,
      description: `Latchkey: the bridges of ${directory.id}`,
      statements: [
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
          resources: [props.jobs.queueArn],
        }),
        new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [props.results.queueArn] }),
      ],
    });
    if (directory.rolesAnywhere) this.#role(stage, directory.id, directory.rolesAnywhere);
  }

  /** Only a certificate of that trust anchor with that name may take the role. */
  #role(stage: string, directory: string, anywhere: NonNullable<DirectoryDeployment['rolesAnywhere']>): void {
    const principal = new ServicePrincipal('rolesanywhere.amazonaws.com').withConditions({
      ArnEquals: { 'aws:SourceArn': anywhere.trustAnchorArn },
      StringEquals: { 'aws:PrincipalTag/x509Subject/CN': anywhere.certificateName },
    });
    const role = new Role(this, 'Role', {
      roleName: `latchkey-${stage}-bridge-${directory}`,
      assumedBy: principal.withSessionTags(),
      managedPolicies: [this.policy],
    });
    role.assumeRolePolicy?.addStatements(
      new PolicyStatement({ actions: ['sts:SetSourceIdentity'], principals: [principal] }),
    );
  }
}
