import type { RegisteredAction } from '#functions/actions/registry.ts';

type Id = RegisteredAction['id'];

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
  'password.prepare-change': {},
  'password.change': sealedStep,
  'token.list': undefined,
  'session.show-proof': undefined,
  'session.begin-proof': { factor: 'email-code' },
  'session.prove': { factor: 'email-code', code: '000000' },
  'token.register': { name: 'Phone' },
  'token.confirm': { code: '000000' },
  'token.remove': undefined,
  'recovery-codes.show-state': undefined,
  'recovery-codes.create': {},
  'report.not-me': { token: 'A'.repeat(40) },
};

/** A path of an operation with values for its parameters. */
export const pathOf = (action: RegisteredAction): string =>
  action.path.replace('{alias}', 'demo').replaceAll(/\{\w+\}/g, 'A'.repeat(22));
