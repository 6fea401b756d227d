import { queueEntry } from './entry.ts';
import { hearBridge } from './hear-bridge.ts';

/** The function that hears the bridges. */
export const handler = queueEntry('bridge-results', hearBridge);
