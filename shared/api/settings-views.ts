import * as z from 'zod';

/** What holds for the whole deployment; no secret. */
export const SettingsView = z.object({
  version: z.string(),
  stage: z.string(),
  /** Scheme and host of every link. */
  portalOrigin: z.string(),
  mailFrom: z.string(),
  /** Whether this deployment can send text messages, and messages by chat, where a portal allows it. */
  sendsTexts: z.boolean(),
  sendsChats: z.boolean(),
  /** Where "this was not me" is reported to. */
  securityContact: z.string().optional(),
  /** Those that the caller looks after. */
  directories: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      domains: z.array(z.string()),
      /** Of which bridges the fingerprint is confirmed. */
      bridges: z.int(),
    }),
  ),
});
export type SettingsView = z.infer<typeof SettingsView>;
