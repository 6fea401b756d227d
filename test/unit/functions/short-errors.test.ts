import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-dynamodb';
import { shortenErrors } from '#functions/bundle/short-errors-plugin.ts';

const file = 'node_modules/@aws-sdk/client-dynamodb/dist-es/models/errors.js';
const original = readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8');

it('shortened errors of DynamoDB are told apart, and shown, as the ones of the SDK', async () => {
  const shortened = shortenErrors(original).replace(/^import .*;$/m, 'const __BaseException = globalThis.baseForTest;');
  Object.assign(globalThis, { baseForTest: sdk.DynamoDBServiceException });
  type Errors = Record<string, new (options: object) => Error & { $fault: string }>;
  const ours = (await import(`data:text/javascript,${encodeURIComponent(shortened)}`)) as Errors;
  const theirs = sdk as unknown as Errors;
  expect(shortened.match(/= makeError\(/g)!.length).toBeGreaterThan(20);
  for (const [name, Ours] of Object.entries(ours)) {
    const [error, other] = [Ours, theirs[name]!].map((made) => new made({ message: 'no', $metadata: {} })) as [
      Error & { $fault: string },
      Error & { $fault: string },
    ];
    expect({ ...error, name: error.name, fault: error.$fault, text: String(error) }).toEqual({
      ...{ ...other, name: other.name, fault: other.$fault, text: String(other) },
    });
    const isOne = Object.entries(ours).filter(([, each]) => error instanceof each);
    expect(isOne.map(([each]) => each)).toEqual([name]);
    expect((Ours as unknown as { shapeId: string }).shapeId).toBe(
      (theirs[name] as unknown as { shapeId: string }).shapeId,
    );
  }
});
