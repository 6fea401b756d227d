import type { RegisteredAction } from '#functions/actions/registry.ts';

type Id = RegisteredAction['id'];

const assertion = { id: 'A'.repeat(22), clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' };
const sealedStep = { operation: 'A'.repeat(22), sealed: '{}' };

/** A body of the right shape for every operation of the API; `undefined`: it takes none. A new one does not compile. */
export const bodies: Record<Id, Readonly<Record<string, unknown>> | undefined> = {
  'portal.show': undefined,
  'recovery.start': { portal: 'demo', login: 'nobody-here', purpose: 'reset', language: 'en' },
  'flow.show': undefined,
  'flow.begin-proof': { factor: 'email-code' },
  'flow.prove': { factor: 'email-code', code: '000000' },
  'flow.abandon': undefined,
  'recovery.reset-password': sealedStep,
  'recovery.unlock-account': { operation: 'A'.repeat(22) },
  'sign-in.start': { portal: 'demo', login: 'nobody-here', language: 'en' },
  'sign-in.check-password': sealedStep,
  'sign-in.finish': {},
  'operation.show': undefined,
  'session.show': undefined,
  'session.end': undefined,
  'account.show-state': undefined,
  'password.prepare-change': {},
  'password.change': sealedStep,
  'token.list': undefined,
  'session.show-proof': undefined,
  'session.begin-proof': { factor: 'email-code' },
  'session.prove': { factor: 'email-code', code: '000000' },
  'token.register': { name: 'Phone' },
  'token.confirm': { code: '000000' },
  'token.send-code': undefined,
  'token.remove': undefined,
  'token.rename': { name: 'Phone' },
  'token.register-existing': { serial: 'AB-1234', code: '000000' },
  'token.ask-question': undefined,
  'token.reassign': { name: 'Phone' },
  'token.assign': { code: '000000' },
  'token.unassign': undefined,
  'token.synchronise': { first: '000000', second: '000001' },
  'token.set-pin': { pin: '2580' },
  'token.remove-pin': undefined,
  'flow.synchronise-token': { first: '000000', second: '000001' },
  'sign-in.start-passkey': { portal: 'demo', language: 'en' },
  'sign-in.finish-passkey': { assertion },
  'passkey.list': undefined,
  'passkey.begin-registration': {},
  'passkey.register': {
    name: 'Phone',
    attestation: { id: 'A'.repeat(22), clientDataJSON: 'e30', attestationObject: 'oA', transports: ['internal'] },
  },
  'passkey.rename': { name: 'Phone' },
  'passkey.remove': undefined,
  'push.list': undefined,
  'push.register': {
    name: 'Phone',
    publicKey: 'A'.repeat(87),
    subscription: {
      endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/a',
      p256dh: 'A'.repeat(87),
      auth: 'A'.repeat(22),
    },
  },
  'push.rename': { name: 'Phone' },
  'push.remove': undefined,
  'push.show-waiting': { device: 'A'.repeat(120), atMs: 1, signature: 'A'.repeat(86) },
  'push.answer': {
    ...{ device: 'A'.repeat(120), request: 'A'.repeat(22), portal: 'demo', decision: 'refuse', number: '' },
    signature: 'A'.repeat(86),
  },
  'flow.show-approval': undefined,
  'session.show-approval': undefined,
  'recovery-codes.show-state': undefined,
  'recovery-codes.create': {},
  'profile.show': undefined,
  'profile.change-names': { givenName: 'Ann', surname: 'Miller' },
  'profile.begin-contact': { kind: 'mail', value: 'new@mail.example' },
  'profile.confirm-contact': { kind: 'mail', value: 'new@mail.example', code: '000000' },
  'profile.remove-contact': undefined,
  'portal-password.show-state': undefined,
  'portal-password.create': { password: 'a b c' },
  'portal-password.change': { current: 'a b c', password: 'a b c' },
  'activity.list': undefined,
  'activity.report': { entry: `${'1'.repeat(13)}-a` },
  'environments.list': undefined,
  'environments.rename': { label: 'My laptop' },
  'environments.trust': { isTrusted: true },
  'environments.forget': undefined,
  'questions.list': undefined,
  'questions.set': { answers: [] },
  'restore.start': { portal: 'demo', login: 'nobody-here', lost: ['mail'], language: 'en' },
  'restore.begin-mail': { mail: 'new@mail.example' },
  'restore.submit': { mailCode: '000000' },
  'restore.show-state': undefined,
  'restore.withdraw': undefined,
  'restore.cancel': undefined,
  'report.not-me': { token: 'A'.repeat(40) },
};

/** A path of an operation with values for its parameters. */
export const pathOf = (action: RegisteredAction): string =>
  action.path
    .replace('{alias}', 'demo')
    .replace('{kind}', 'mail')
    .replaceAll(/\{\w+\}/g, 'A'.repeat(22));
