import { unit } from './defence.ts';
import type { Defence } from './defence.ts';

const message = 'shared/protocol/bridge-message.ts';
const store = 'functions/adapters/dynamo-operation-store.ts';
const signatures = unit('shared/protocol/bridge-signatures');
const hears = unit('functions/bridge-results');
const stores = 'test/integration/adapters/flow-stores.test.ts';

/** B10: results that nobody of ours wrote. */
export const results: readonly Defence[] = [
  {
    id: 'b10-signer',
    what: 'a message is believed from a bridge that an administrator confirmed',
    cuts: [
      {
        file: message,
        take: "if (!confirmedFor(message.directory).includes(fingerprint)) throw new Error('the bridge identity is not confirmed');",
        put: '',
      },
    ],
    reds: [signatures, hears],
  },
  {
    id: 'b10-signer-of-that-directory',
    what: 'a bridge of one directory says nothing about another one',
    cuts: [
      {
        file: 'functions/events/hear-bridge.ts',
        take: 'context.config.directories.find((each) => each.id === directory)?.bridgeFingerprints ?? [];',
        put: 'context.config.directories.flatMap((each) => each.bridgeFingerprints);',
      },
    ],
    reds: [hears],
  },
  {
    id: 'b10-type',
    what: 'what was signed as something else is no message of a bridge',
    cuts: [
      {
        file: 'shared/protocol/compact-jws.ts',
        take: 'if (verified.protectedHeader.typ !== type) throw new Error(`not a ${type}`);',
        put: '',
      },
    ],
    reds: [signatures, hears, unit('shared/protocol/job-signature')],
  },
  {
    id: 'b10-once',
    what: 'an operation that has ended does not end again, nor otherwise',
    cuts: [
      {
        file: store,
        take: "condition: '#state = :pending AND #directory = :directory',",
        put: "condition: '#directory = :directory AND (#state = :pending OR attribute_exists(#state))',",
      },
    ],
    reds: [stores],
  },
  {
    id: 'b10-its-directory',
    what: 'a bridge ends no operation of another directory',
    cuts: [
      {
        file: store,
        take: "condition: '#state = :pending AND #directory = :directory',",
        put: "condition: '#state = :pending AND (#directory = :directory OR attribute_exists(#directory))',",
      },
    ],
    reds: [stores],
  },
  {
    id: 'b10-follows-once',
    what: 'what follows from an end follows from the one that was written down',
    cuts: [
      {
        file: store,
        take: 'found?.directory === result.directory && found.outcome === result.outcome',
        put: 'found',
      },
    ],
    reds: [stores],
  },
  {
    id: 'b10-first-delivery',
    what: 'an end that was told before makes nothing follow, unless that very message failed',
    cuts: [
      {
        file: 'functions/events/end-operation.ts',
        take: '(isRetry ? await ports.operationResults.findEnded({ id, directory, outcome }) : undefined)',
        put: '(await ports.operationResults.findEnded({ id, directory, outcome }))',
      },
    ],
    reds: [hears],
  },
];
