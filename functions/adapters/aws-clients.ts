import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * One client of each service a process. DynamoDB is part of every request; the others are imported when they are first
 * needed, and so are no part of a cold start. Endpoints and region come from the environment (`AWS_ENDPOINT_URL_*`).
 */
export const settings = {
  maxAttempts: 4,
  // A store that hangs must not hold a person for the SDK's default of no limit at all.
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
};

export const dynamoClient = once(() => new DynamoDBClient(settings));

export const sqsClient = once(async () => {
  const { SQSClient, SendMessageCommand } = await import('@aws-sdk/client-sqs');
  // More patient: an operation is on record when its job is sent, and without the job its person would wait in vain.
  return { client: new SQSClient({ ...settings, maxAttempts: 8 }), SendMessageCommand };
});

export const kmsClient = once(async () => {
  const { KMSClient, DecryptCommand, GenerateDataKeyCommand, SignCommand } = await import('@aws-sdk/client-kms');
  return { client: new KMSClient(settings), DecryptCommand, GenerateDataKeyCommand, SignCommand };
});

/** Makes a thing when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
