import { randomBytes } from 'node:crypto';
import type { ActionId } from '#portal/api/contract.ts';
import type { AccountStateView } from '#shared/api/account-views.ts';
import type { BegunView } from '#shared/api/proof-views.ts';
import type { FlowView, OperationView, PasswordDemands, PortalAction, SessionView } from '#shared/api/views.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import { fakePasskeys } from './fake-passkeys.ts';
import { fakeActivity, fakeEnvironments } from './fake-activity.ts';
import { fakePush, fakePushOf } from './fake-push.ts';
import { fakeProfile } from './fake-profile.ts';
import { fakeRestore, openRequest, provenRestore } from './fake-restore.ts';
import { fakeTokens } from './fake-tokens.ts';
import { inSeconds, right, sealingFor } from './fake-world.ts';
import { fakeChat } from './fake-chat.ts';
import type { FakeWorld } from './fake-world.ts';

type Handler = (world: FakeWorld, input: FakeInput) => FakeAnswer | Promise<FakeAnswer>;

/** Every operation that the portal calls, faked: the compiler asks for the missing ones. */
export const fakeHandlers: Record<ActionId, Handler> = {
  ...fakeChat,
  'portal.show': (world, { params }) =>
    params['alias'] === world.portal.alias ? { body: world.portal } : { problem: 'not-found' },
  'portal.show-logo': () => ({ problem: 'not-found' }),
  'recovery.start': async (world, { body }) => {
    const purpose = body['purpose'] as 'reset' | 'unlock';
    const needed = world.isAnyEnough ? 1 : world.factors.length;
    world.flow = {
      kind: 'recovery',
      purpose,
      portal: 'demo',
      login: String(body['login']),
      expiresAt: inSeconds(900),
      state: 'proving',
      begun: {},
      gate: { needed, missing: needed, proven: [], choices: [...world.factors] },
      isDirectoryReachable: world.portal.directory.isReachable,
    };
    if (world.factors[0] === 'email-code') sendCode(world);
    return { body: world.flow, cookie: '__Host-latchkey-flow=f' };
  },
  'flow.show': (world) => {
    takeAnswer(world);
    return { body: refreshed(world) };
  },
  'flow.begin-proof': (world, { body }) => {
    if (body['factor'] === 'security-questions') askQuestions(world);
    else sendCode(world);
    return { body: world.flow };
  },
  'flow.prove': async (world, { body }) => {
    const flow = world.flow!;
    const factor = body['factor'] as FakeWorld['factors'][number];
    if (!isRight(factor, body)) return { problem: 'proof-refused' };
    const { gate } = flow;
    if (flow.kind === 'sign-in' && world.isElsewhere && gate.proven.length === 0) {
      const then = { needed: 2, missing: 1, proven: [factor], choices: ['directory-password' as const] };
      world.flow = { ...flow, isElsewhere: true, begun: {}, gate: then };
      return { body: world.flow };
    }
    const proven = [...gate.proven, factor];
    const isEnough = proven.length >= gate.needed;
    const choices = isEnough ? [] : gate.choices.filter((choice) => choice !== factor);
    world.flow = {
      ...flow,
      gate: { ...gate, missing: isEnough ? 0 : gate.missing - 1, proven, choices },
      ...(isEnough && (await provenPart(world))),
    };
    return { body: world.flow };
  },
  'flow.abandon': (world) => {
    world.flow = undefined;
    return {};
  },
  'recovery.reset-password': (world, input) => operate(world, input, world.flow?.sealing?.binding, 'password.reset'),
  'recovery.unlock-account': (world, input) => operate(world, input, undefined, 'account.unlock'),
  'sign-in.start': async (world, { body }) => {
    const login = String(body['login']);
    world.flow = {
      kind: 'sign-in',
      purpose: 'sign-in',
      portal: 'demo',
      login,
      expiresAt: inSeconds(900),
      state: 'proving',
      gate: {
        ...{ needed: 1, missing: 1, proven: [] },
        choices: [
          'directory-password',
          ...(world.portal.signIn.methods.includes('email-code') ? (['email-code'] as const) : []),
        ],
      },
      begun: {},
      sealing: await sealingFor(world, 'password.verify', login),
      isDirectoryReachable: true,
    };
    return { body: world.flow, cookie: '__Host-latchkey-flow=f' };
  },
  'sign-in.check-password': (world, input) => operate(world, input, world.flow?.sealing?.binding, 'password.verify'),
  'sign-in.finish': (world) => {
    const flow = world.flow!;
    const last = [...world.operations.values()].at(-1);
    if (!last || !['done', 'password-expired', 'password-must-change'].includes(last.outcome)) {
      return { problem: 'proof-refused' };
    }
    const second = world.isElsewhere ? 'email-code' : world.factors.find((factor) => factor === 'token-code');
    if (second && !flow.gate.proven.includes(second)) {
      world.flow = {
        ...flow,
        ...(world.isElsewhere && { isElsewhere: true }),
        gate: { needed: 2, missing: 1, proven: ['directory-password'], choices: [second] },
      };
      return { problem: 'wrong-step' };
    }
    world.session = sessionFor(world, flow.login, last.outcome);
    world.flow = undefined;
    return { body: world.session, cookie: '__Host-latchkey-session=s' };
  },
  'operation.show': async (world, { params, query }) => {
    const operation = world.operations.get(params['id']!);
    if (!operation) return { problem: 'not-found' };
    const left = operation.doneAt - Date.now();
    const wait = Math.min(Math.max(0, left), Number(query['wait']) * 1000);
    await new Promise((resolve) => setTimeout(resolve, wait));
    const { id, kind, outcome } = operation;
    const told = { ...(outcome === 'done' && world.note && { note: world.note }) };
    const done: OperationView = { id, kind, state: 'done', outcome, ...told };
    const view: OperationView = left > wait ? { id, kind, state: 'pending' } : done;
    return { body: view };
  },
  'session.show': (world) => ({ body: world.session }),
  'session.end': (world) => {
    world.session = undefined;
    return { cookie: '__Host-latchkey-session=; Max-Age=0' };
  },
  'password.read-policy': (world) => readPolicy(world),
  'flow.read-policy': (world) => readPolicy(world),
  'password.prepare-change': async (world) => {
    world.changeSealing = await sealingFor(world, 'password.change', world.session!.login);
    return { body: world.changeSealing };
  },
  'password.change': (world, input) => operate(world, input, world.changeSealing?.binding, 'password.change'),
  'account.show-state': (world) => ({ body: accountState(world) }),
  'session.show-proof': (world) => ({ body: world.freshProof }),
  'session.begin-proof': (world, { body }) => {
    world.freshProof = { ...world.freshProof, begun: { [String(body['factor'])]: begunCode(world) } };
    return { body: world.freshProof };
  },
  'session.prove': (world, { body }) => {
    if (body['code'] !== right.totp && body['code'] !== right.emailCode) return { problem: 'proof-refused' };
    world.freshProof = { ...world.freshProof, begun: {}, freshUntil: inSeconds(600) };
    return { body: world.freshProof };
  },
  ...fakePasskeys,
  ...fakePush,
  ...fakeTokens,
  ...fakeActivity,
  ...fakeEnvironments,
  ...fakeProfile,
  'recovery-codes.show-state': (world) => ({ body: world.recoveryCodes }),
  'recovery-codes.create': (world) => {
    if (!world.freshProof.freshUntil) return { problem: 'fresh-proof-required' };
    world.recoveryCodes = { left: 10, issued: 10, createdAt: inSeconds(0) };
    return { body: { codes: Array<string>(10).fill(right.recoveryCode) } };
  },
  'portal-password.show-state': (world) => ({
    body: { isSet: world.portalPassword !== undefined, demands: { rules: { minLength: 12 }, names: demands.names } },
  }),
  'portal-password.create': (world, { body }) => {
    if (!world.freshProof.freshUntil) return { problem: 'fresh-proof-required' };
    world.portalPassword = String(body['password']);
    return {};
  },
  'portal-password.change': (world, { body }) => {
    if (!world.freshProof.freshUntil) return { problem: 'fresh-proof-required' };
    if (body['current'] !== world.portalPassword) return { problem: 'proof-refused' };
    world.portalPassword = String(body['password']);
    return {};
  },
  'questions.list': (world) => ({ body: world.questions }),
  'questions.set': (world, { body }) => {
    if (!world.freshProof.freshUntil) return { problem: 'fresh-proof-required' };
    const answers = body['answers'] as { question?: string; own?: string }[];
    const textOf = (id?: string): string => world.questions.offered.find((each) => each.id === id)?.text ?? '';
    const answered = answers.map(({ question, own }, index) => ({
      id: question ?? `own:${index}`,
      text: own ?? textOf(question),
    }));
    world.questions = { ...world.questions, answered };
    return {};
  },
  ...fakeRestore,
  'report.not-me': (_, { body }) => (String(body['token']).startsWith('used') ? { problem: 'not-found' } : {}),
};

const demands: PasswordDemands = {
  rules: { bannedWords: ['example', 'password'] },
  policy: {
    source: 'domain',
    minLength: 10,
    isComplexityRequired: true,
    historyLength: 12,
    minAgeSeconds: 86_400,
    maxAgeSeconds: 0,
    lockoutThreshold: 5,
    lockoutDurationSeconds: 1800,
  },
  isBreachedForbidden: true,
  names: { samAccountName: 'anna', displayName: 'Anna Becker' },
};

/** A bridge answers at once, or never. */
const readPolicy = ({ ownPolicy }: FakeWorld): FakeAnswer => {
  const id = 'p'.repeat(22);
  if (!ownPolicy) return { problem: 'directory-unreachable' };
  return { body: { id, kind: 'policy.read', state: 'done', outcome: 'done', ...ownPolicy } satisfies OperationView };
};

/** What the server knows; with policies in the domain, what only a bridge can tell is asked for. */
const demandsIn = ({ certainty, isHistoryUnchecked }: FakeWorld): PasswordDemands => ({
  ...demands,
  ...(certainty && { certainty }),
  ...(isHistoryUnchecked && { isHistoryUnchecked }),
});

const accountState = (world: FakeWorld): AccountStateView => {
  const may = (action: PortalAction): boolean => world.portal.actions.includes(action);
  return {
    ...(world.password && { password: world.password }),
    ...(may('token.manage') && { tokens: world.tokens.length }),
    ...(may('passkey.manage') && { passkeys: world.passkeys.length }),
    ...(may('push.manage') && { phones: fakePushOf(world).devices.length }),
    ...(may('recovery-codes.manage') && { recoveryCodes: world.recoveryCodes }),
    ...(may('portal-password.manage') && { hasPortalPassword: world.portalPassword !== undefined }),
    recovery: world.readiness(),
    ...openRequest(world),
  };
};

function isRight(factor: FakeWorld['factors'][number], body: FakeInput['body']): boolean {
  if (factor !== 'security-questions') return body['code'] === (factor === 'token-code' ? right.totp : right.emailCode);
  return (body['answers'] as { answer: string }[]).every(({ answer }) => answer === right.answer);
}

function askQuestions(world: FakeWorld): void {
  const { offered, ask } = world.questions;
  const begun = { ...begunCode(world), questions: offered.slice(0, ask) };
  world.flow = { ...world.flow!, begun: { 'security-questions': begun } };
}

/** The work password as a second proof: the flow takes the directory's answer when it is asked for. */
function takeAnswer(world: FakeWorld): void {
  const { flow } = world;
  const isAsked = flow?.gate.choices.includes('directory-password') && flow.gate.proven.length > 0;
  if (!flow || !isAsked || [...world.operations.values()].at(-1)?.outcome !== 'done') return;
  const proven = [...flow.gate.proven, 'directory-password' as const];
  world.flow = { ...flow, state: 'proven', gate: { ...flow.gate, missing: 0, proven, choices: [] } };
}

function sendCode(world: FakeWorld): void {
  world.flow = { ...world.flow!, begun: { 'email-code': begunCode(world) } };
}

const begunCode = (world: FakeWorld): BegunView => ({
  startedAt: inSeconds(0),
  againAt: inSeconds(world.resendSeconds),
  expiresAt: inSeconds(600),
  digits: 6,
});

async function provenPart(world: FakeWorld): Promise<Partial<FlowView>> {
  const { purpose, login } = world.flow!;
  if (purpose === 'restore') return provenRestore(world);
  return {
    state: 'proven',
    person: { displayName: 'Anna Becker' },
    ...(world.obstacle && { obstacle: world.obstacle }),
    ...(purpose === 'reset' && {
      sealing: await sealingFor(world, 'password.reset', login),
      demands: demandsIn(world),
    }),
    ...(purpose === 'unlock' && !world.obstacle && { operation: randomBytes(16).toString('base64url') }),
  };
}

const refreshed = (world: FakeWorld): FlowView => ({
  ...world.flow!,
  isDirectoryReachable: world.portal.directory.isReachable,
});

const sessionFor = (world: FakeWorld, login: string, outcome: string): SessionView => ({
  portal: 'demo',
  login,
  displayName: 'Anna Becker',
  expiresAt: inSeconds(900),
  ...(outcome === 'password-expired' && { mustChangePassword: 'expired' as const }),
  ...(outcome === 'password-must-change' && { mustChangePassword: 'must-change' as const }),
  actions: world.portal.actions,
  demands: demandsIn(world),
});

/** Opens the sealed part as the bridge would and lets the operation end as the test wants it. */
async function operate(
  world: FakeWorld,
  { body }: FakeInput,
  binding: Parameters<FakeWorld['bridge']['unseal']>[1] | undefined,
  kind: JobKind,
): Promise<FakeAnswer> {
  const former = world.operations.get(String(body['operation']));
  // The same once more: the portal sends nothing else under an id that was used.
  if (former) return { body: { id: former.id, kind, state: 'pending' } satisfies OperationView };
  if (binding && body['operation'] !== binding.operation) return { problem: 'wrong-step' };
  const wanted = binding?.operation ?? world.flow?.operation;
  if (!binding && body['operation'] !== wanted) return { problem: 'wrong-step' };
  const passwords = binding ? await world.bridge.unseal(String(body['sealed']), binding) : {};
  if (binding) world.passwordsSeen.push(passwords);
  const isWrong = passwords.currentPassword !== undefined && passwords.currentPassword !== world.currentPassword;
  const wrong = kind === 'password.verify' ? 'credentials-refused' : 'old-password-wrong';
  const outcome = isWrong ? wrong : (world.outcomes.shift() ?? 'done');
  const id = wanted!;
  world.operations.set(id, { id, kind, outcome, doneAt: Date.now() + world.operationMilliseconds });
  if (kind === 'password.change' && outcome === 'done') delete world.session?.mustChangePassword;
  if (world.flow?.sealing) {
    world.flow = { ...world.flow, sealing: await sealingFor(world, kind, world.flow.login) };
  }
  return { body: { id, kind, state: 'pending' } satisfies OperationView };
}
