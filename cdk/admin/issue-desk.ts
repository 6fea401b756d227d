import { userInfo } from 'node:os';
import type { UserIssueRow, UserIssueView, VerifiedIssueView } from '#shared/api/restore-views.ts';
import { permissionsOf } from '#shared/domain/admin-roles.ts';
import type { Result } from '#shared/result.ts';
import { deleteIssue } from '#functions/actions/user-issue/delete-issue.ts';
import { listIssues } from '#functions/actions/user-issue/list-issues.ts';
import { showIssue } from '#functions/actions/user-issue/show-issue.ts';
import { verifyIssue } from '#functions/actions/user-issue/verify-issue.ts';
import { assemblePorts } from '#functions/adapters/assemble.ts';
import type { AdminCaller } from '#functions/administrators/admin-caller.ts';
import type { Environment } from '#functions/environment.ts';
import { needsOf } from '#functions/http/needs-of.ts';
import { jsonLog } from '#functions/log.ts';
import type { Ports } from '#functions/ports/ports.ts';
import { systemRandom } from '#functions/random.ts';
import { configured } from '#functions/resources/configured.ts';
import { SetupProblem } from './setup-problem.ts';

/** An operator at the desk where requests to restore access are decided. */
export interface IssueDesk {
  list(portal: string): Promise<UserIssueRow[]>;
  show(portal: string, id: string): Promise<UserIssueView>;
  verify(portal: string, id: string, withBootstrapCode: boolean): Promise<VerifiedIssueView>;
  delete(portal: string, id: string): Promise<void>;
}

/** The very handlers of the API, with the operator in the place of an administrator who signed in. */
export async function issueDesk(environment: Environment): Promise<IssueDesk> {
  const actions = [listIssues, showIssue, verifyIssue, deleteIssue] as const;
  const now = (): Date => new Date();
  const ports = assemblePorts(needsOf(actions), environment, { now }) as Ports;
  // What is told in the cloud's log is told here on the side.
  const log = jsonLog({ command: 'issues' }, (line) => process.stderr.write(line));
  const config = await configured({ config: environment.LATCHKEY_CONFIG, resources: ports.resources, log })();
  const context = {
    caller: operator(),
    ...{ holds: {}, ports, config, now, random: systemRandom, log, clientAddress: '127.0.0.1', requestId: 'operator' },
    surroundings: () => Promise.resolve({}),
    // Of a request that came over the network.
    serviceHeaders: {},
  };
  const none = { params: undefined, query: undefined, body: undefined };
  return {
    async list(portal) {
      const rows: UserIssueRow[] = [];
      let cursor: string | undefined;
      do {
        const query = { portal, ...(cursor !== undefined && { cursor }) };
        const { issues, cursor: next } = answerOf(await listIssues.handle({ ...context, ...none, query }));
        rows.push(...issues);
        cursor = next;
      } while (cursor !== undefined);
      return rows;
    },
    show: async (alias, id) => answerOf(await showIssue.handle({ ...context, ...none, params: { alias, id } })),
    verify: async (alias, id, withBootstrapCode) =>
      answerOf(await verifyIssue.handle({ ...context, ...none, params: { alias, id }, body: { withBootstrapCode } })),
    delete: async (alias, id) => answerOf(await deleteIssue.handle({ ...context, ...none, params: { alias, id } })),
  };
}

/** Whoever has these credentials may decide for every portal. Their name is written down with what they decide. */
const operator = (): AdminCaller => ({
  ...{ purpose: 'admin', by: 'operator', id: 'operator', portals: 'all', directories: 'all' },
  permissions: permissionsOf('owner'),
  name: `operator ${userInfo().username}`,
});

const meanings: Record<string, string> = {
  'not-found': 'There is no such request.',
  'wrong-step': 'It does not wait for a decision any more, or another administrator decides on it at this moment.',
  'not-allowed':
    'That is not possible for this request: a code is for who lost the password, and for people that a bridge reports.',
};

function answerOf<Body>(answer: Result<{ readonly body: Body }, { readonly code: string }>): Body {
  if (answer.ok) return answer.value.body;
  throw new SetupProblem(meanings[answer.error.code] ?? answer.error.code);
}
