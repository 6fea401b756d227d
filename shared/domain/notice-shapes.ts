/** What an administrator may have put into a notice. A closed list: anything else in braces is refused, never looked up. */
export const placeholders = [
  ...(['portal', 'login', 'at', 'code', 'minutes', 'left', 'reference', 'ending', 'device', 'link'] as const),
  ...(['name', 'role', 'by', 'day', 'counts', 'done', 'failed', 'when', 'address'] as const),
] as const;
export type Placeholder = (typeof placeholders)[number];

/** What is no word in a sentence: in a mail each is a paragraph of its own, and none stands in a subject. */
const blocks: readonly Placeholder[] = ['code', 'link', 'counts'];
export const isBlock = (placeholder: Placeholder): boolean => blocks.includes(placeholder);

/** By what a notice goes; each has its own limits. */
export type NoticeChannel = 'mail' | 'text' | 'chat';

interface Shape {
  /** What it tells of: notices of one family have the same facts. */
  readonly of: string;
  readonly channel: NoticeChannel;
  readonly may: readonly Placeholder[];
  /** Without these a notice would be of no use, or take away the way to say "this was not me". */
  readonly must: readonly Placeholder[];
}

const change = { of: 'change', channel: 'mail', may: ['portal', 'login', 'at', 'link'], must: ['link'] } as const;
const decided = { ...change, may: [...change.may, 'reference'], must: ['link', 'reference'] } as const;
const issue = {
  of: 'issue',
  channel: 'mail',
  may: ['portal', 'login', 'at', 'reference'],
  must: ['login', 'reference'],
} as const;
const code = { channel: 'mail', of: 'code', may: ['portal', 'code', 'minutes'], must: ['code'] } as const;
const help = { ...change, of: 'help' } as const;
const invitation = { of: 'invitation', channel: 'mail', may: ['portal', 'login', 'link'], must: ['link'] } as const;
// To an administrator about themselves; by them, or by another one. To owners, about another administrator.
const admin = { of: 'admin', channel: 'mail', may: ['name', 'role', 'at', 'link'], must: ['link'] } as const;
const adminBy = { ...admin, may: [...admin.may, 'by'] } as const;
const owners = { ...admin, of: 'owners', must: ['name', 'link'] } as const;
const ownersBy = { ...owners, may: adminBy.may } as const;

/**
 * Every notice that the product sends in words, and what these may name: the one list. Notices, their texts, their page in
 * the console and their tests follow from it. No name goes to an address that may be a stranger's.
 */
export const noticeShapes = {
  code,
  'contact-code': code,
  'password-reset': change,
  'password-changed': change,
  'account-unlocked': change,
  'token-added': change,
  'token-removed': change,
  'token-replaced': change,
  'token-unassigned': change,
  'token-synchronised': change,
  'token-pin-set': change,
  'token-pin-removed': change,
  'passkey-added': change,
  'passkey-removed': change,
  'push-device-added': change,
  'push-device-removed': change,
  'recovery-codes-made': change,
  'recovery-code-used': { ...change, may: [...change.may, 'left'] },
  'portal-password-set': change,
  'questions-set': change,
  'bootstrap-code-issued': change,
  'bootstrap-code-used': change,
  'mail-changed': change,
  'phone-changed': change,
  'phone-removed': change,
  'chat-added': change,
  'chat-removed': change,
  'names-changed': change,
  'details-changed': change,
  'login-chosen': change,
  'login-removed': change,
  'login-lost': change,
  'new-sign-in': { ...change, may: [...change.may, 'device'] },
  'restore-requested': decided,
  'restore-verified': decided,
  'restore-refused': decided,
  'restore-cancelled': decided,
  'restore-new-address': { of: 'new-address', channel: 'mail', may: ['portal'], must: [] },
  'issue-submitted': issue,
  'issue-ended': { ...issue, may: [...issue.may, 'ending'], must: ['login', 'ending'] },
  'not-me': { of: 'report', channel: 'mail', may: ['portal', 'login', 'at'], must: ['login'] },
  'text-code': { ...code, of: 'text-code', channel: 'text' },
  'text-number-gone': { of: 'text-word', channel: 'text', may: ['portal'], must: [] },
  'chat-code': { ...code, of: 'chat-code', channel: 'chat' },
  'chat-gone': { of: 'chat-word', channel: 'chat', may: ['portal'], must: [] },
  'chat-link-over': { of: 'chat-word', channel: 'chat', may: [], must: [] },
  invitation,
  'invitation-reminder': invitation,
  'reset-started': invitation,
  'helped-mail-set': help,
  'helped-phone-set': help,
  'helped-names-set': help,
  // Whoever is switched off is frozen already, and more: there is nothing to stop by a link.
  'helped-deactivated': { ...help, may: ['portal', 'login', 'at'], must: [] },
  'helped-activated': help,
  'helped-sessions-ended': help,
  'helped-environments-forgotten': help,
  'helped-freeze-lifted': help,
  'helped-tries-opened': help,
  // Who it was stands in it: they know the password.
  'helped-one-time-set': { ...help, may: [...help.may, 'by'] },
  'helped-passkey-taken': help,
  'helped-phone-taken': help,
  'helped-token-assigned': help,
  'helped-token-off': help,
  'helped-token-on': help,
  'helped-token-taken': help,
  // Its reader learns to look at an address: it stands there in words, to be typed.
  'password-expires': {
    of: 'expiry',
    channel: 'mail',
    may: ['portal', 'when', 'day', 'address', 'link'],
    must: ['address', 'link'],
  },
  digest: {
    of: 'digest',
    channel: 'mail',
    may: ['portal', 'day', 'counts', 'done', 'failed', 'link'],
    must: ['counts', 'link'],
  },
  'admin-invited': adminBy,
  'admin-set-up': admin,
  'admin-role-changed': adminBy,
  'admin-disabled': adminBy,
  'admin-enabled': adminBy,
  'admin-removed': adminBy,
  'admin-factors-reset': adminBy,
  'admin-password-set': admin,
  'admin-app-set': admin,
  'admin-passkey-added': admin,
  'admin-passkey-removed': admin,
  'admin-recovery-codes-made': admin,
  'admin-recovery-code-used': admin,
  'admin-new-sign-in': { ...admin, may: [...admin.may, 'device'] },
  'owners-invited': ownersBy,
  'owners-set-up': owners,
  'owners-role-changed': ownersBy,
  'owners-disabled': ownersBy,
  'owners-enabled': ownersBy,
  'owners-removed': ownersBy,
  'owners-factors-reset': ownersBy,
  'owners-password-set': owners,
  'owners-app-set': owners,
  'owners-passkey-added': owners,
  'owners-passkey-removed': owners,
  'owners-recovery-codes-made': owners,
  'owners-recovery-code-used': owners,
  'trail-alarm': { of: 'trail', channel: 'mail', may: ['counts', 'link'], must: ['counts', 'link'] },
} as const satisfies Record<string, Shape>;

export type TemplateKind = keyof typeof noticeShapes;
export const templateKinds = Object.keys(noticeShapes) as TemplateKind[];
export const shapeOf = (kind: TemplateKind): Shape & { readonly of: NoticeFamily } => noticeShapes[kind];

export type NoticeFamily = (typeof noticeShapes)[TemplateKind]['of'];
export const noticeFamilies = [...new Set(templateKinds.map((kind): NoticeFamily => noticeShapes[kind].of))];
/** The notices of one family. */
export type KindOf<Family extends NoticeFamily> = {
  [Kind in TemplateKind]: (typeof noticeShapes)[Kind]['of'] extends Family ? Kind : never;
}[TemplateKind];
export const kindsOf = <Family extends NoticeFamily>(...families: Family[]): KindOf<Family>[] =>
  templateKinds.filter((kind): kind is KindOf<Family> => families.some((each) => each === noticeShapes[kind].of));

/** About accounts of the console, and the audit trail: of no portal, and in the languages of the console. All others belong to a portal. */
export type InstallationKind = KindOf<'admin' | 'owners' | 'trail'>;
export const installationKinds: readonly InstallationKind[] = kindsOf('admin', 'owners', 'trail');
export type PortalKind = Exclude<TemplateKind, InstallationKind>;
export const isOfInstallation = (kind: TemplateKind): kind is InstallationKind =>
  installationKinds.some((each) => each === kind);
export const portalKinds = templateKinds.filter((kind): kind is PortalKind => !isOfInstallation(kind));
