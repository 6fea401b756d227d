import { createCipheriv, createDecipheriv, createHash, createPublicKey, randomBytes, sign } from 'node:crypto';
import http from 'node:http';
import { listen } from '../listen.ts';
import type { LocalServer } from '../listen.ts';
import { readBody } from '../read-body.ts';
import type { KeyStore } from './key-store.ts';
import { signDigest } from './sign-digest.ts';

type Input = Record<string, never> & { KeyId?: string };
type Operation = (input: Input, keys: KeyStore) => object;

class KmsProblem extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** Bytes of Node, in base64, as KMS's JSON has them. */
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytes = (text: string): Buffer => Buffer.from(text, 'base64');

/** The four operations that Latchkey is granted, in the JSON 1.1 protocol of KMS. */
const operations: Record<string, Operation> = {
  Sign: ({ KeyId, Message, MessageType }: Input, keys) => {
    expectSpec(keys, KeyId, 'ECC_NIST_P256');
    const message = bytes(Message!);
    // DER, as KMS answers; whoever needs r||s converts.
    const signature =
      MessageType === 'DIGEST'
        ? signDigest(message, keys.signingKey())
        : sign('sha256', message, { key: keys.signingKey(), dsaEncoding: 'der' });
    return { KeyId, Signature: base64(signature), SigningAlgorithm: 'ECDSA_SHA_256' };
  },
  GetPublicKey: ({ KeyId }, keys) => {
    expectSpec(keys, KeyId, 'ECC_NIST_P256');
    const der = createPublicKey(keys.signingKey()).export({ type: 'spki', format: 'der' });
    return {
      KeyId,
      PublicKey: base64(der),
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: ['ECDSA_SHA_256'],
    };
  },
  GenerateDataKey: ({ KeyId, EncryptionContext }: Input, keys) => {
    expectSpec(keys, KeyId, 'SYMMETRIC_DEFAULT');
    const plaintext = randomBytes(32);
    return {
      KeyId,
      Plaintext: base64(plaintext),
      CiphertextBlob: base64(wrap(plaintext, keys, KeyId!, EncryptionContext)),
    };
  },
  Decrypt: ({ KeyId, CiphertextBlob, EncryptionContext }: Input, keys) => {
    const blob = bytes(CiphertextBlob!);
    const keyId = blob.subarray(1, 1 + blob[0]!).toString();
    if (KeyId !== undefined && KeyId !== keyId)
      throw new KmsProblem('IncorrectKeyException', 'another key encrypted this');
    return { KeyId: keyId, Plaintext: base64(unwrap(blob.subarray(1 + blob[0]!), keys, keyId, EncryptionContext)) };
  },
};

function expectSpec(keys: KeyStore, keyId: string | undefined, spec: string): void {
  const found = keyId === undefined ? undefined : keys.specOf(keyId);
  if (!found) throw new KmsProblem('NotFoundException', `there is no key ${keyId}`);
  if (found !== spec) throw new KmsProblem('InvalidKeyUsageException', `the key ${keyId} is not made for this`);
}

const contextOf = (keyId: string, context: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([keyId, Object.entries((context ?? {}) as object).sort()]))
    .digest();

function wrap(plaintext: Uint8Array, keys: KeyStore, keyId: string, context: unknown): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.wrappingKey(), iv).setAAD(contextOf(keyId, context));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from([keyId.length]), Buffer.from(keyId), iv, cipher.getAuthTag(), sealed]);
}

function unwrap(blob: Buffer, keys: KeyStore, keyId: string, context: unknown): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keys.wrappingKey(), blob.subarray(0, 12))
      .setAAD(contextOf(keyId, context))
      .setAuthTag(blob.subarray(12, 28));
    return Buffer.concat([decipher.update(blob.subarray(28)), decipher.final()]);
  } catch {
    throw new KmsProblem('InvalidCiphertextException', 'this was not encrypted under that key and context');
  }
}

/** Starts it on a free port of this machine. */
export function startKms(keys: KeyStore): Promise<LocalServer> {
  const server = http.createServer((request, response) => {
    void answer(request, keys).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
  });
  return listen(server, 0);
}

async function answer(request: http.IncomingMessage, keys: KeyStore): Promise<{ status: number; body: object }> {
  const target = String(request.headers['x-amz-target']);
  const name = target.replace('TrentService.', '');
  try {
    const input = JSON.parse((await readBody(request, 1_000_000)).toString('utf8')) as Input;
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation) throw new KmsProblem('UnknownOperationException', `the local KMS does not know ${name}`);
    return { status: 200, body: operation(input, keys) };
  } catch (problem) {
    const type = problem instanceof KmsProblem ? problem.type : 'ValidationException';
    return { status: 400, body: { __type: type, message: (problem as Error).message } };
  }
}
