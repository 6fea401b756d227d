import { defineEventHandler } from './event-handler.ts';
import { unfinished } from '../actions/unfinished.ts';

/** Takes in what bridges say: results, heartbeats, people. */
export const hearBridge = defineEventHandler({
  queue: 'results',
  needs: ['operationResults', 'budgets', 'bridgeReports', 'peopleSync', 'keyRing', 'notices'],
  handle: unfinished,
});
