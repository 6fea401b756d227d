import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { DeploymentConfig } from './config.ts';
import type { LatchkeyApp } from './latchkey-app.ts';

/** Lets cdk-nag judge every stack: synthesis fails on what is not explained below, one line each. */
export function checkWithNag(made: LatchkeyApp, config: DeploymentConfig): void {
  Validations.of(made.app).addPlugins(new AwsSolutionsChecks(made.app));
  explain(made.api, {
    APIG4: 'callers hold an opaque session cookie; each function checks it by the standing that its action declares',
  });
  if (config.texts) {
    explain(made.api.functions.get('notices')!, {
      'IAM5[Resource::*]': 'sns:Publish alone, to phone numbers, which have no ARN; what has one is denied beside it',
    });
  }
  explain(made.api.auditLost, {
    SQS3: 'it is itself where lines of the audit trail end that could not be kept; an alarm watches it',
  });
  explain(made.portal.door, {
    SMG4: 'no credential of a person or a database: it only shows that CloudFront was passed; docs/deploy.md says how to change it',
  });
  explain(made.portal.files, {
    S1: 'public pages only, read by CloudFront alone; a log of it would only collect the addresses of people',
  });
  explain(made.portal.distribution, {
    CFR1: 'people reset their password from wherever they are',
    CFR2: 'a web application firewall costs more than all the rest; API Gateway throttles and budgets limit every secret',
    CFR3: 'the access log of the API has what operation needs, without the addresses of people',
    ...(!config.domain && {
      CFR4: "CloudFront's own name fixes the TLS policy; with an own domain it is TLSv1.2_2021",
    }),
  });
  explain(made.portal.uploader, bucketDeployment(made, config));
}

const uploads =
  'the CDK’s own uploader, which runs during a deployment only and reaches only the bucket of public files';

/** What the CDK's BucketDeployment brings along; it offers no way to narrow it. */
function bucketDeployment({ portal }: LatchkeyApp, config: DeploymentConfig): Record<string, string> {
  const account = config.account ?? '<AWS::AccountId>';
  const wildcards = [
    ...['s3:Abort*', 's3:DeleteObject*', 's3:GetBucket*', 's3:GetObject*', 's3:List*'].map((name) => `Action::${name}`),
    'Resource::*',
    `Resource::<${portal.getLogicalId(portal.files.node.defaultChild as never)}.Arn>/*`,
    `Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-${account}-${config.region}/*`,
  ];
  return {
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]': uploads,
    ...Object.fromEntries(wildcards.map((finding) => [`IAM5[${finding}]`, uploads])),
    L1: uploads,
  };
}

function explain(scope: IConstruct, reasons: Record<string, string>): void {
  for (const [rule, reason] of Object.entries(reasons))
    Validations.of(scope).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
}
