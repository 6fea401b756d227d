import type { AdminRole } from '#shared/domain/admin-roles.ts';
import type { InstallationKind, KindOf, PortalKind } from '#shared/domain/notice-shapes.ts';

/** What one notice says, as we write it: paragraphs, and in mails a subject. Where the code and the link stand is ours. */
export interface OurTemplate {
  readonly subject?: string;
  readonly body: readonly string[];
}
type Templates<Kind extends string> = Readonly<Record<Kind, OurTemplate>>;

/** What is caused by others than its reader, in one language. */
export interface DeskTexts {
  readonly templates: Templates<KindOf<'invitation' | 'help' | 'expiry' | 'digest'>>;
  /** On the button of the link. */
  readonly labels: Readonly<Record<KindOf<'invitation' | 'expiry' | 'digest'>, string>>;
  /** What waits for an administrator, in a line each. Numbers stand behind their words, so that no language has to bend to them. */
  readonly counts: Readonly<Record<'waiting' | 'bridgesAway' | 'noBridge' | 'unknown' | 'expiring', string>>;
  /** Below the daily mail. */
  readonly daily: string;
}

/** What a portal's notices say in one language. */
export interface NoticeTexts extends Omit<DeskTexts, 'templates'> {
  readonly templates: Templates<PortalKind>;
  /** On the button of the link "this was not me", and why one would press it. */
  readonly notMe: string;
  readonly ifNotMe: string;
  readonly support: string;
  readonly footer: string;
  /** How a request to restore access ended. */
  readonly endings: Readonly<Record<'verified' | 'refused' | 'cancelled', string>>;
  /** How many recovery codes there still are. */
  readonly left: (count: number) => string;
}

/** What notices about accounts of the console say, in one of its languages. */
export interface AdminTexts {
  readonly templates: Templates<InstallationKind>;
  /** On the button of the link. */
  readonly setUp: string;
  readonly console: string;
  /** Who did it, where nobody is named. */
  readonly somebody: string;
  readonly roles: Readonly<Record<AdminRole, string>>;
  readonly footer: string;
}
