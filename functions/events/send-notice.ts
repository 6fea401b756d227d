import { defineEventHandler } from './event-handler.ts';
import { unfinished } from '../actions/unfinished.ts';

/** Turns a notice into a mail and sends it. */
export const sendNotice = defineEventHandler({
  queue: 'notices',
  needs: ['keyRing', 'mailer'],
  handle: unfinished,
});
