import { describe, expect, it } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { parseConfig } from '#cdk/read-config.ts';
import { BridgeIdentity } from '#cdk/constructs/bridge-identity.ts';
import { configText, resources } from './synthesized.ts';
import type { TemplateJson } from './synthesized.ts';

const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
const existing = /trustAnchorArn: (\S+)/.exec(configText)![1]!;

/** One bridge identity alone: the whole app takes a hundred times as long. */
function identity(rolesAnywhere?: object): TemplateJson & { Outputs?: Record<string, { Value: unknown }> } {
  const directory = parseConfig(configText, 'test.yaml').directories[0]!;
  if (rolesAnywhere) Object.assign(directory, { rolesAnywhere });
  else delete directory.rolesAnywhere;
  const stack = new Stack(new App(), 'Test');
  const [jobs, results] = [new Queue(stack, 'Jobs'), new Queue(stack, 'Results')];
  new BridgeIdentity(stack, 'Bridge', { stage: 'test', directory, jobs, results });
  return Template.fromStack(stack).toJSON() as TemplateJson;
}

describe('the identity of a bridge', () => {
  it('is a policy alone where access keys are used', () => {
    const types = Object.values(identity().Resources).map(({ Type }) => Type);
    expect(types.sort()).toEqual(['AWS::IAM::ManagedPolicy', 'AWS::SQS::Queue', 'AWS::SQS::Queue']);
  });

  it('with an authority is a trust anchor, a role that only its certificates take, and a profile that lets nothing else through', () => {
    const template = identity({ authority: pem, certificateName: 'bridge.corp.example' });
    const one = (type: string): [string, Record<string, unknown>] => {
      const found = Object.entries(resources(template, type));
      expect(found).toHaveLength(1);
      return found[0]!;
    };
    const [anchorId, anchor] = one('AWS::RolesAnywhere::TrustAnchor');
    expect(anchor['Source']).toEqual({
      SourceType: 'CERTIFICATE_BUNDLE',
      SourceData: { X509CertificateData: pem },
    });
    const [roleId, role] = one('AWS::IAM::Role');
    const { Statement } = role['AssumeRolePolicyDocument'] as { Statement: { Condition: object }[] };
    for (const { Condition } of Statement) {
      expect(Condition).toEqual({
        ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [anchorId, 'TrustAnchorArn'] } },
        StringEquals: { 'aws:PrincipalTag/x509Subject/CN': 'bridge.corp.example' },
      });
    }
    const [policyId] = one('AWS::IAM::ManagedPolicy');
    expect(role['ManagedPolicyArns']).toEqual([{ Ref: policyId }]);
    const [profileId, profile] = one('AWS::RolesAnywhere::Profile');
    expect(profile).toMatchObject({
      Enabled: true,
      RoleArns: [{ 'Fn::GetAtt': [roleId, 'Arn'] }],
      ManagedPolicyArns: [{ Ref: policyId }],
    });
    const told = JSON.stringify(Object.values(template.Outputs!));
    for (const id of [anchorId, profileId, roleId]) expect(told).toContain(`"${id}"`);
    expect(told).toContain('aws_signing_helper credential-process');
  });

  it('with a trust anchor that is there makes no other', () => {
    const template = identity({ trustAnchorArn: existing, certificateName: 'bridge.corp.example' });
    expect(resources(template, 'AWS::RolesAnywhere::TrustAnchor')).toEqual({});
    expect(JSON.stringify(resources(template, 'AWS::IAM::Role'))).toContain(existing);
  });

  it.each([
    ['both', `authority: "${pem.replaceAll('\n', '\\n')}"\n      trustAnchorArn: ${existing}`],
    ['neither', ''],
    ['a private key', 'authority: "-----BEGIN PRIVATE KEY-----\\nMII\\n-----END PRIVATE KEY-----"'],
  ])('is refused with %s', (_, lines) => {
    const text = configText.replace(/trustAnchorArn: \S+/, lines);
    expect(() => parseConfig(text, 'test.yaml')).toThrow('rolesAnywhere');
  });
});
