import * as z from 'zod';
import { Origin } from './activity-views.ts';

const base64url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));

/** A point of P-256, uncompressed, base64url: what `exportKey('raw')` gives. */
const PublicPoint = base64url(87);

/** What `PushManager.subscribe` gave (RFC 8030, 8291). */
export const PushSubscriptionInput = z.strictObject({
  endpoint: z.url().max(1000),
  p256dh: PublicPoint,
  auth: base64url(22),
});
export type PushSubscriptionInput = z.infer<typeof PushSubscriptionInput>;

/** What a person calls a device. */
export const PushDeviceName = z.string().trim().min(1).max(60);

/** Id of a device, and of a request to it: 128 bits, base64url. */
export const PushDeviceId = base64url(22);

export const NewPushDevice = z.strictObject({
  name: PushDeviceName,
  /** Of the key that the device made and does not give away. */
  publicKey: PublicPoint,
  subscription: PushSubscriptionInput,
});

/** A device as its owner sees it. */
export const PushDeviceView = z.object({
  id: PushDeviceId,
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
  /** The push service does not know it any more: nothing arrives there. */
  isReachable: z.boolean(),
});
export type PushDeviceView = z.infer<typeof PushDeviceView>;

/** A person's devices, and what a browser needs to become one. */
export const PushDevicesView = z.object({
  devices: z.array(PushDeviceView),
  /** For `PushManager.subscribe` (RFC 8292). */
  applicationServerKey: z.string(),
  isFull: z.boolean(),
});
export type PushDevicesView = z.infer<typeof PushDevicesView>;

/** A device that counts once the number was typed into it. */
export const NewPushDeviceView = z.object({
  id: PushDeviceId,
  /** By this the device names itself. Opaque, and worth nothing without its key. */
  handle: z.string(),
  /** To be typed on the device. */
  number: z.string(),
  expiresAt: z.iso.datetime(),
});
export type NewPushDeviceView = z.infer<typeof NewPushDeviceView>;

const Handle = z.string().regex(/^[A-Za-z0-9_.-]{20,400}$/);
/** Raw ECDSA signature (`r || s`), base64url. */
const Signature = base64url(86);

/** A device asks what waits for it. */
export const WaitingQuestion = z.strictObject({
  device: Handle,
  atMs: z.int().min(0),
  /** From the notification. */
  request: PushDeviceId.optional(),
  signature: Signature,
});

/** Something that waits for an answer. */
export const WaitingRequest = z.object({
  id: PushDeviceId,
  /** `device`: this very device is being added. */
  purpose: z.enum(['sign-in', 'recovery', 'restore', 'change', 'device']),
  portal: z.string(),
  portalName: z.string(),
  /** Where it was asked for: the kind of device and the country, nothing finer. */
  from: Origin.pick({ device: true, system: true, browser: true, country: true }).optional(),
  askedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type WaitingRequest = z.infer<typeof WaitingRequest>;
export const WaitingView = z.object({ request: WaitingRequest.optional() });

/** What somebody decided on a device. */
export const PushAnswer = z
  .strictObject({
    device: Handle,
    request: PushDeviceId,
    portal: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
    decision: z.enum(['approve', 'refuse']),
    /** Two digits, or nothing for a refusal. */
    number: z.string().regex(/^([0-9]{2})?$/),
    signature: Signature,
  })
  .refine(
    ({ decision, number }) => (decision === 'approve') === (number !== ''),
    'the number to approve, none to refuse',
  );
export type PushAnswer = z.infer<typeof PushAnswer>;

/** How a request stands, for the page that shows the number. */
export const ApprovalView = z.object({ state: z.enum(['waiting', 'approved', 'refused', 'over']) });
export type ApprovalView = z.infer<typeof ApprovalView>;
