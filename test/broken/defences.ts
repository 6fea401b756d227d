import { clocks } from './clocks.ts';
import { deliveries } from './deliveries.ts';
import { inputsOfBridges } from './inputs.ts';
import { jobs } from './jobs.ts';
import { keys } from './keys.ts';
import { oneBind } from './one-bind.ts';
import { ownRules } from './own-rules.ts';
import { results } from './results.ts';
import { truth } from './truth.ts';
import { wire } from './wire.ts';
import type { Defence } from './defence.ts';

/** All that can be taken out, in the order of the threats. */
export const defences: readonly Defence[] = [
  ...[
    ...jobs,
    ...ownRules,
    ...inputsOfBridges,
    ...wire,
    ...deliveries,
    ...clocks,
    ...truth,
    ...oneBind,
    ...results,
    ...keys,
  ],
];
