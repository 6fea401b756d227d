import { describe, expect, it } from '@jest/globals';
import type { Assembly, Resource } from '#local/cloud/infrastructure/assembly.ts';
import { resolver } from '#local/cloud/infrastructure/resolve.ts';

const queue: Resource = { stack: 'messaging', logicalId: 'Jobs', type: 'AWS::SQS::Queue', properties: {} };

function setup() {
  const assembly: Assembly = {
    resources: [queue],
    exports: new Map([['messaging:JobsArn', { stack: 'messaging', value: { 'Fn::GetAtt': ['Jobs', 'Arn'] } }]]),
    assetFolder: () => '',
  };
  return resolver(assembly, {
    region: 'eu-central-1',
    account: '000000000000',
    physical: () => ({ ref: 'http://queue', attributes: { Arn: 'arn:jobs' } }),
    secret: (ref) => `secret of ${ref}`,
  });
}

describe('templates become values', () => {
  it.each([
    ['a reference', { Ref: 'Jobs' }, 'http://queue'],
    ['an attribute', { 'Fn::GetAtt': ['Jobs', 'Arn'] }, 'arn:jobs'],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-central-1'],
    ['a join', { 'Fn::Join': ['/', ['a', { Ref: 'Jobs' }]] }, 'a/http://queue'],
    ['a substitution', { 'Fn::Sub': 'x-${AWS::AccountId}-${Jobs.Arn}' }, 'x-000000000000-arn:jobs'],
    ['a substitution with its own names', { 'Fn::Sub': ['${Name}!', { Name: { Ref: 'Jobs' } }] }, 'http://queue!'],
    ['a selection', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b'] }] }, 'b'],
    ['a secret', { 'Fn::Join': ['', ['{{resolve:secretsmanager:', 'door', ':SecretString:::}}']] }, 'secret of door'],
    ['something nested', { list: [{ deep: { Ref: 'Jobs' } }] }, { list: [{ deep: 'http://queue' }] }],
  ])('%s', (_, value, expected) => {
    expect(setup()(value, 'messaging')).toEqual(expected);
  });

  it('an import from another stack is resolved where it was exported', () => {
    expect(setup()({ 'Fn::ImportValue': 'messaging:JobsArn' }, 'api')).toBe('arn:jobs');
  });

  it('what it does not know, or what does not exist, stops the start', () => {
    expect(() => setup()({ 'Fn::Base64': 'x' }, 'messaging')).toThrow(/does not know Fn::Base64/);
    expect(() => setup()({ Ref: 'Nobody' }, 'messaging')).toThrow(/no resource Nobody/);
  });
});
