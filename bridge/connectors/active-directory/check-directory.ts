import { ControllerUnavailable } from '../directory-connector.ts';
import type { CheckLine } from '../directory-connector.ts';
import { certificateLine, checkController } from './check.ts';
import type { ActiveDirectoryConfig, ConnectorDeps } from './config.ts';
import type { Controller } from './controller.ts';
import type { ControllerChoice } from './controller-choice.ts';
import type { ControllerFinder } from './controller-finder.ts';
import type { ControllerRoster } from './controller-roster.ts';
import type { TrustedCa } from './trusted-ca.ts';

/** Everything that `bridge check` says about a directory: what is trusted, which controllers there are, and each of them. */
export async function* checkDirectory(parts: {
  roster: ControllerRoster;
  choice: ControllerChoice;
  ca: TrustedCa;
  config: ActiveDirectoryConfig;
  deps: ConnectorDeps;
}): AsyncGenerator<CheckLine> {
  const { roster, choice, ca, config, deps } = parts;
  for (const { subject, endsAt } of ca.health().certificates) {
    const ends = { detail: subject, endsAt: new Date(endsAt), now: deps.now() };
    yield certificateLine('trusted authority', ends);
  }
  if (roster.finder) yield await checkDiscovery(roster.finder, config.discovery?.site);
  let controllers: readonly Controller[];
  try {
    controllers = await roster.wait();
  } catch (error) {
    if (error instanceof ControllerUnavailable) return; // The line about DNS has said why.
    throw error;
  }
  for (const controller of controllers) yield* checkController(controller, { ...config, ca: ca.pem }, deps);
  if (controllers.length > 1) yield* checkEmulator(controllers, choice);
}

async function checkDiscovery(finder: ControllerFinder, site: string | undefined): Promise<CheckLine> {
  const name = 'controllers in DNS';
  try {
    const { urls, refused, isSiteEmpty } = await finder.look();
    const remarks = [
      refused.length > 0 && `not allowed by \`discover.names\`: ${refused.join(', ')}`,
      isSiteEmpty && `none of them in the site ${site}`,
    ].filter((remark) => remark !== false);
    const detail = [urls.join(', '), ...remarks].join('; ');
    if (remarks.length === 0) return { name, passed: true, detail };
    const remedy = 'Compare `discover` with `nltest /dsgetsite` and with the names of your controllers.';
    return { name, passed: true, isWarning: true, detail, remedy };
  } catch (error) {
    const remedy = 'Check the DNS servers of this machine, `baseDn` and `discover`; or list `controllers`.';
    return { name, passed: false, detail: (error as Error).message, remedy };
  }
}

/** Unlocking elsewhere works as well; it only takes longer until it is known everywhere. */
async function* checkEmulator(controllers: readonly Controller[], choice: ControllerChoice): AsyncGenerator<CheckLine> {
  const asking = controllers.find(({ state }) => state.isHealthy);
  if (!asking) return;
  const emulator = await choice.pdcEmulator(asking);
  const detail = emulator
    ? `${emulator.url}: accounts are unlocked there`
    : 'not among these controllers; accounts are unlocked on whichever is chosen';
  yield { name: 'PDC emulator', passed: true, detail };
}
