import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { Budget } from '../ports/budget-store.ts';
import { networkOf } from './network-of.ts';

export const flowLifeSeconds = 15 * 60;
/** New passwords that one flow may try. */
export const maxOperations = 5;

const hour = 60 * 60;
const day = 24 * hour;

/** Wrong proofs of one factor of one account: 5 in 24 hours, 100 until a success (NIST SP 800-63B 5.2.2). */
export const proofBudget = (subject: string, factor: FactorId): Budget => ({
  subject: proofSubject(subject),
  slot: factor,
  limit: 5,
  windowSeconds: day,
  totalLimit: 100,
});

/** Two consecutive codes that synchronise a token, beside the tries for single ones. */
export const synchronisationBudget = (subject: string): Budget => ({
  ...proofBudget(subject, 'token-code'),
  slot: 'token-synchronisation',
});

/** The record that holds the proof budgets of one account. */
export const proofSubject = (subject: string): string => `proof#${subject}`;

/** Mails with a code to one person (THREATS E18). Counts for people who do not exist as well (THREATS E2). */
export const mailBudget = (subject: string): Budget => ({
  subject: `mail#${subject}`,
  slot: 'code',
  limit: 5,
  windowSeconds: hour,
});

/** Challenges for passkeys of one person. Each costs us a write; a person needs two or three. */
export const passkeyBudget = (subject: string): Budget => ({
  subject: `begin#${subject}`,
  slot: 'passkey',
  limit: 30,
  windowSeconds: hour,
});

/** Requests to one person's devices. Few: each of them asks somebody to decide (THREATS E18). */
export const pushBudget = (subject: string): Budget => ({
  subject: `push#${subject}`,
  slot: 'request',
  limit: 5,
  windowSeconds: hour,
});

/** Requests to devices that one address asks for, whoever they belong to: nobody rings at a whole company's phones. */
export const pushAddressBudget = (address: string, allowance = 1): Budget => ({
  subject: `address#${networkOf(address)}`,
  slot: 'push',
  limit: Math.floor(30 * allowance),
  windowSeconds: hour,
});

/** "This was not me" said on a device: so many are mailed to the administrator in a day. */
export const pushRefusalBudget = (subject: string): Budget => ({
  subject: `report#${subject}`,
  slot: 'push',
  limit: 5,
  windowSeconds: day,
});

/** Codes to new addresses that one person types. */
export const newMailBudget = (subject: string): Budget => ({
  subject: `mail#${subject}`,
  slot: 'new-address',
  limit: 5,
  windowSeconds: hour,
});

/** Codes to one address, whoever types it as theirs: nobody's mailbox is flooded by way of us. */
export const newMailDestinationBudget = (destination: string): Budget => ({
  subject: `mail-to#${destination}`,
  slot: 'any',
  limit: 5,
  windowSeconds: day,
});

/** Wrong codes for a new address or number. */
export const newContactProofBudget = (subject: string, kind: 'mail' | 'phone'): Budget => ({
  ...proofBudget(subject, kind === 'mail' ? 'email-code' : 'sms-code'),
  slot: `new-${kind}`,
});

/** Names to sign in by that one person tries to choose: "taken" says that there is somebody of that name (THREATS E1, E5). */
export const ownLoginBudget = (subject: string): Budget => ({
  subject: `begin#${subject}`,
  slot: 'own-login',
  limit: 5,
  windowSeconds: day,
});

/** Changes of details in the directory by one person. */
export const detailsBudget = (subject: string): Budget => ({
  subject: `begin#${subject}`,
  slot: 'details',
  limit: 20,
  windowSeconds: hour,
});

/** Text messages with a code to one person: fewer than mails, for each costs money (THREATS E18, W9). */
export const textBudget = (subject: string): Budget => ({
  subject: `text#${subject}`,
  slot: 'code',
  limit: 5,
  windowSeconds: day,
});

/** Text messages to one number, whoever it belongs to and whoever asks. */
export const textDestinationBudget = (destination: string): Budget => ({
  subject: `text-to#${destination}`,
  slot: 'any',
  limit: 8,
  windowSeconds: day,
});

/** Text messages that one address asks for: a bot cannot send them by the thousand to numbers that pay their owner. */
export const textAddressBudget = (address: string, allowance = 1): Budget => ({
  subject: `address#${networkOf(address)}`,
  slot: 'text',
  limit: Math.floor(10 * allowance),
  windowSeconds: hour,
});

/** Messages by chat with a code to one person (THREATS E18). */
export const chatBudget = (subject: string): Budget => ({
  subject: `chat#${subject}`,
  slot: 'code',
  limit: 5,
  windowSeconds: hour,
});

/** Messages to one chat, whoever it belongs to and whoever asks. */
export const chatDestinationBudget = (destination: string): Budget => ({
  subject: `chat-to#${destination}`,
  slot: 'any',
  limit: 20,
  windowSeconds: day,
});

/** Links to the bot that one person makes. */
export const chatLinkBudget = (subject: string): Budget => ({
  subject: `chat#${subject}`,
  slot: 'link',
  limit: 10,
  windowSeconds: hour,
});

/** Security questions asked of one person. Each costs us a write; a person needs two or three. */
export const questionsBudget = (subject: string): Budget => ({
  subject: `begin#${subject}`,
  slot: 'security-questions',
  limit: 30,
  windowSeconds: hour,
});

/** Sign-ins begun for one name. */
export const startBudget = (subject: string): Budget => ({
  subject: `start#${subject}`,
  slot: 'sign-in',
  limit: 10,
  windowSeconds: hour,
});

/** Flows begun from one address: names cannot be tried by the thousand (THREATS W9). */
export const addressBudget = (address: string, allowance = 1): Budget => ({
  subject: `address#${networkOf(address)}`,
  slot: 'start',
  limit: Math.floor(60 * allowance),
  windowSeconds: hour,
  isBusy: true,
});
