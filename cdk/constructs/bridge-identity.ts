import { CfnOutput } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnProfile, CfnTrustAnchor } from 'aws-cdk-lib/aws-rolesanywhere';
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
    const name = `latchkey-${stage}-bridge-${directory}`;
    const trustAnchorArn = anywhere.trustAnchorArn ?? this.#trustAnchor(name, anywhere.authority!);
    const principal = new ServicePrincipal('rolesanywhere.amazonaws.com').withConditions({
      ArnEquals: { 'aws:SourceArn': trustAnchorArn },
      StringEquals: { 'aws:PrincipalTag/x509Subject/CN': anywhere.certificateName },
    });
    const role = new Role(this, 'Role', {
      roleName: name,
      assumedBy: principal.withSessionTags(),
      managedPolicies: [this.policy],
    });
    role.assumeRolePolicy?.addStatements(
      new PolicyStatement({ actions: ['sts:SetSourceIdentity'], principals: [principal] }),
    );
    const profile = new CfnProfile(this, 'Profile', {
      name,
      enabled: true,
      roleArns: [role.roleArn],
      durationSeconds: sessionSeconds,
      // What the profile lets through is never more than what a bridge needs, whatever the role is given one day.
      managedPolicyArns: [this.policy.managedPolicyArn],
    });
    // Goes into the bridge's aws-config as it is, behind `credential_process = /usr/local/bin/`.
    new CfnOutput(this, 'CredentialProcess', {
      value: [
        'aws_signing_helper credential-process --certificate /etc/latchkey-bridge/aws.pem',
        '--private-key /run/credentials/latchkey-bridge.service/aws-key',
        `--trust-anchor-arn ${trustAnchorArn} --profile-arn ${profile.attrProfileArn} --role-arn ${role.roleArn}`,
      ].join(' '),
      description: `For the bridges of ${directory}: docs/bridge.md, "AWS credentials"`,
    });
  }

  #trustAnchor(name: string, authority: string): string {
    const source = { sourceType: 'CERTIFICATE_BUNDLE', sourceData: { x509CertificateData: authority } };
    return new CfnTrustAnchor(this, 'TrustAnchor', { name, enabled: true, source }).attrTrustAnchorArn;
  }
}

/** A stolen session is over after that; the helper asks for a new one by itself. */
const sessionSeconds = 3_600;
