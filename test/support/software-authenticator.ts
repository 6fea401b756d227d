import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { PasskeyAssertion, PasskeyAttestation, PasskeyOptions } from '#shared/api/passkeys.ts';

/** What an authenticator, or an attacker with one, may do otherwise than it should. */
export interface Bend {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  /** Whether it checked who used it. */
  readonly isUserVerified?: boolean;
  readonly isUserPresent?: boolean;
  readonly counter?: number;
  readonly userHandle?: string | null;
}

interface Credential {
  readonly id: string;
  readonly rpId: string;
  readonly userHandle: string;
  readonly key: KeyObject;
  counter: number;
}

/**
 * A security key with room for many passkeys, in front of a page of that origin (WebAuthn Level 3, ES256). It signs what it
 * is asked, counts each signature, and can be bent.
 */
export class SoftwareAuthenticator {
  readonly credentials: Credential[] = [];
  readonly #origin: string;
  readonly #isVerifying: boolean;

  constructor(origin: string, { isVerifying = true } = {}) {
    this.#origin = origin;
    this.#isVerifying = isVerifying;
  }

  /** `navigator.credentials.create` */
  create(options: PasskeyOptions, bend: Bend = {}): PasskeyAttestation {
    const { rp, user, challenge } = options as unknown as Creation;
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const id = randomBytes(32);
    const rpId = bend.rpId ?? rp.id;
    this.credentials.push({ id: id.toString('base64url'), rpId, userHandle: user.id, key: privateKey, counter: 0 });
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const cose = cbor(
      new Map<number, Cbor>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as [number, number][]),
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const authData = Buffer.concat([
      this.#head(rpId, bend.counter ?? 0, bend, 0x40),
      Buffer.alloc(16),
      length,
      id,
      cose,
    ]);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      id: id.toString('base64url'),
      clientDataJSON: this.#clientData('webauthn.create', challenge, bend).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['usb'],
    };
  }

  /** `navigator.credentials.get` */
  get(options: PasskeyOptions, bend: Bend = {}): PasskeyAssertion {
    const { rpId, challenge, allowCredentials = [] } = options as unknown as Request;
    const credential = this.credentials.findLast(
      (each) => allowCredentials.length === 0 || allowCredentials.some(({ id }) => id === each.id),
    );
    if (!credential) throw new Error('no such passkey here');
    credential.counter += 1;
    const authenticatorData = this.#head(bend.rpId ?? rpId, bend.counter ?? credential.counter, bend);
    const clientData = this.#clientData('webauthn.get', challenge, bend);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
    const userHandle = bend.userHandle === undefined ? credential.userHandle : bend.userHandle;
    return {
      id: credential.id,
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, credential.key).toString('base64url'),
      ...(userHandle !== null && { userHandle }),
    };
  }

  #head(rpId: string, counter: number, bend: Bend, more = 0): Buffer {
    const { isUserPresent = true, isUserVerified = this.#isVerifying } = bend;
    const tail = Buffer.alloc(5);
    tail[0] = (isUserPresent ? 0x01 : 0) | (isUserVerified ? 0x04 : 0) | more;
    tail.writeUInt32BE(counter, 1);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), tail]);
  }

  #clientData(type: string, challenge: string, bend: Bend): Buffer {
    const { origin = this.#origin, crossOrigin = false } = bend;
    return Buffer.from(
      JSON.stringify({ type: bend.type ?? type, challenge: bend.challenge ?? challenge, origin, crossOrigin }),
    );
  }
}

interface Creation {
  readonly rp: { readonly id: string };
  readonly user: { readonly id: string };
  readonly challenge: string;
}

interface Request {
  readonly rpId: string;
  readonly challenge: string;
  readonly allowCredentials?: readonly { readonly id: string }[];
}

type Cbor = number | string | Uint8Array | Map<number | string, Cbor>;

/** CBOR as far as authenticators need it (RFC 8949): small integers, text, bytes, maps. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? start(0, value) : start(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([start(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([start(2, value.length), value]);
  const members = [...value].flatMap(([name, member]) => [cbor(name), cbor(member)]);
  return Buffer.concat([start(5, value.size), ...members]);
}

function start(major: number, count: number): Buffer {
  const head = major << 5;
  if (count < 24) return Buffer.from([head | count]);
  return count < 256 ? Buffer.from([head | 24, count]) : Buffer.from([head | 25, count >> 8, count & 255]);
}
