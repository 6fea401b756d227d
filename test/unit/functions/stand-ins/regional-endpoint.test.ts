import { describe, expect, it } from '@jest/globals';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { defaultEndpointResolver as dynamodb } from '#functions/stand-ins/dynamodb-endpoint.ts';
import { defaultEndpointResolver as kms } from '#functions/stand-ins/kms-endpoint.ts';
import { defaultEndpointResolver as ses } from '#functions/stand-ins/ses-endpoint.ts';
import { defaultEndpointResolver as sqs } from '#functions/stand-ins/sqs-endpoint.ts';

const services = [
  ['DynamoDB', dynamodb, new DynamoDBClient({ region: 'eu-central-1' })],
  ['KMS', kms, new KMSClient({ region: 'eu-central-1' })],
  ['SES', ses, new SESClient({ region: 'eu-central-1' })],
  ['SQS', sqs, new SQSClient({ region: 'eu-central-1' })],
] as const;
const regions = ['eu-central-1', 'us-east-1', 'us-gov-west-1', 'ap-southeast-2', 'cn-north-1'];

describe.each(services)('the address of %s', (_, standIn, client) => {
  const asked = { UseFIPS: false, UseDualStack: false };

  it.each(regions)("in %s is the SDK's own", (Region) => {
    expect(standIn({ ...asked, Region }).url.href).toBe(client.config.endpointProvider({ ...asked, Region }).url.href);
  });

  it('is the configured one where one is configured', () => {
    const given = { ...asked, Region: 'eu-central-1', Endpoint: 'http://127.0.0.1:8000' };
    expect(standIn(given).url.href).toBe(client.config.endpointProvider(given).url.href);
  });

  it.each(['UseFIPS', 'UseDualStack'])('is refused rather than wrong with %s', (flag) => {
    expect(() => standIn({ Region: 'us-east-1', [flag]: true })).toThrow('not built into this function');
  });
});
