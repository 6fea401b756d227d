import { unit } from './defence.ts';
import type { Defence } from './defence.ts';

const statement = 'shared/protocol/key-statement.ts';
const sealing = 'portal/sealing/seal-for-bridges.ts';
const signatures = unit('shared/protocol/bridge-signatures');
const browser = unit('portal/seal-for-bridges');
const hears = unit('functions/bridge-results');

/** B11: keys that were swapped in the cloud. */
export const keys: readonly Defence[] = [
  {
    id: 'b11-signature',
    what: 'a statement is signed by the key that its header names',
    cuts: [
      {
        file: 'shared/protocol/compact-jws.ts',
        take: '    ? compactVerify(jws, EmbeddedJWK, options)',
        put: '    ? import("jose").then(({ base64url, decodeProtectedHeader }) => ({ payload: base64url.decode(jws.split(".")[1]!), protectedHeader: decodeProtectedHeader(jws) as never }))',
      },
    ],
    reds: [signatures],
  },
  {
    id: 'b11-fingerprint',
    what: 'a statement is believed when its signer was confirmed',
    cuts: [
      {
        file: statement,
        take: "if (!confirmedFingerprints.includes(fingerprint)) throw new Error('the bridge identity is not confirmed');",
        put: '',
      },
    ],
    reds: [signatures, browser, hears],
  },
  {
    id: 'b11-directory',
    what: 'a statement for another directory is not sealed for',
    cuts: [{ file: sealing, take: 'one !== undefined && one.directory === directory', put: 'one !== undefined' }],
    reds: [browser],
  },
  {
    id: 'b11-newest',
    what: 'of several statements of one bridge only the newest counts (ADR 32)',
    cuts: [{ file: sealing, take: 'return [...newest.values()].map', put: 'return good.map' }],
    reds: [browser],
  },
  {
    id: 'b11-newest-is-the-newest',
    what: 'the newest, in whichever order they come',
    cuts: [{ file: sealing, take: 'known.issuedAt < one!.issuedAt', put: 'true' }],
    reds: [browser],
  },
  {
    id: 'b11-trust-file',
    what: 'the browser goes by the fingerprints of that directory in its own file',
    cuts: [
      {
        file: 'portal/sealing/trust.ts',
        take: 'Object.hasOwn(trust.directories ?? {}, directory) ? trust.directories![directory] : undefined',
        put: 'Object.values(trust.directories ?? {})[0]',
      },
    ],
    reds: [browser],
  },
  {
    id: 'b11-trust-file-missing',
    what: 'without that file nothing is sealed',
    cuts: [{ file: 'portal/sealing/trust.ts', take: "if (!response.ok) return err({ code: 'internal' });", put: '' }],
    reds: [browser],
  },
  {
    id: 'b11-somebody',
    what: 'with no confirmed bridge nothing is sealed',
    cuts: [{ file: sealing, take: 'if (recipients.length === 0) return', put: 'if (false) return' }],
    reds: [browser],
  },
  {
    id: 'b11-binding',
    what: 'only for the account, the directory and the kind of change that the person sees',
    cuts: [{ file: sealing, take: "if (!isExpected) return err({ code: 'trust-broken' });", put: '' }],
    reds: [browser],
  },
  {
    id: 'b11-own-keys',
    what: 'a bridge tells its own keys and no other’s',
    cuts: [
      {
        file: 'functions/events/hear-bridge.ts',
        take: "if (!isOwn) throw new Error('the keys belong to another bridge');",
        put: '',
      },
    ],
    reds: [hears],
  },
];
