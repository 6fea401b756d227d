import { userInfo } from 'node:os';
import { AdminMail, AdminName } from '#shared/api/administrator-inputs.ts';
import { AdminLanguage } from '#shared/api/administrator-views.ts';
import { assemblePorts } from '#functions/adapters/assemble.ts';
import { dynamoClient } from '#functions/adapters/aws-clients.ts';
import { createOwner } from '#functions/administrators/create-owner.ts';
import { setupUrl } from '#functions/administrators/setup-url.ts';
import { tellOwners } from '#functions/administrators/tell-administrators.ts';
import type { Ports } from '#functions/ports/ports.ts';
import { systemRandom } from '#functions/random.ts';
import { awsProblem } from './admin-tools.ts';
import { localEnvironment, operatorEnvironment } from './operator-environment.ts';
import { readOrExplain, SetupProblem } from './setup-problem.ts';

/** What was typed after `create-owner`. */
export interface OwnerArguments {
  readonly name?: string | undefined;
  readonly mail?: string | undefined;
  readonly language: string;
  /** Address of the portal, where the deployment's file names none. */
  readonly origin?: string | undefined;
  readonly config: string;
  /** Folder of a product on this machine. */
  readonly local?: string | undefined;
}

/**
 * `create-owner --name "Ada Lovelace" --mail ada@corp.example`, with the operator's own AWS credentials: prints a link by
 * which an owner sets up how they sign in. Other owners are told.
 * @returns false when the words make no command
 * @throws SetupProblem
 */
export async function ownerCommand(typed: OwnerArguments): Promise<boolean> {
  if (typed.name === undefined || typed.mail === undefined) return false;
  const who = {
    name: readAs(AdminName, typed.name, '--name: expected 1 to 80 letters'),
    mail: readAs(AdminMail, typed.mail, '--mail: expected an e-mail address'),
    language: readAs(AdminLanguage, typed.language, '--language: expected en or de'),
  };
  const deployment = typed.local === undefined ? readOrExplain(typed.config) : undefined;
  try {
    const environment = deployment ? await operatorEnvironment(deployment) : localEnvironment(typed.local!);
    const origin = originOf(typed.origin ?? environment.LATCHKEY_CONFIG.portalOrigin);
    const ports = assemblePorts(['administrators', 'adminCredentials', 'notices'], environment) as Ports;
    const when = { now: new Date(), random: systemRandom };
    const { administrator, token } = await createOwner(ports, who, when);
    const by = `operator ${userInfo().username}`;
    await tellOwners(ports, administrator, { event: 'invited', by }, when);
    console.log(`${who.name} (${who.mail}) becomes an owner by opening this link, within 24 hours and once:\n`);
    console.log(`  ${setupUrl(origin, token)}\n`);
    console.log('Hand it to nobody else: whoever opens it first has the console.');
  } catch (cause) {
    if (cause instanceof SetupProblem || !deployment) throw cause;
    throw awsProblem(deployment, cause as Error);
  } finally {
    dynamoClient().destroy();
  }
  return true;
}

function readAs<T>(
  schema: { safeParse(text: string): { success: true; data: T } | { success: false } },
  text: string,
  problem: string,
): T {
  const read = schema.safeParse(text);
  if (!read.success) throw new SetupProblem(problem);
  return read.data;
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.hostname.endsWith('.invalid'))
    throw new SetupProblem('Say where the portal is: --origin https://… (the output PortalUrl of the deployment).');
  return url.origin;
}
