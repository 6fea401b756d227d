import { linesAbout, readScars } from '../scars.ts';
import type { Scars } from '../scars.ts';
import type { BridgeOnTrial } from './bridge-pair.ts';
import { textOf } from './details.ts';
import type { Details } from './details.ts';
import type { SeenEvent, SharedDomain } from './shared-domain.ts';

interface Witnessed {
  readonly bridges: readonly BridgeOnTrial[];
  readonly domain: SharedDomain;
}

/** For the person who looks for the fault: what the bridges say about the operation, and the controllers about whose it is. */
export function evidenceOf(
  about: { readonly operation?: string; readonly login?: string },
  { bridges, domain }: Witnessed,
): string[] {
  const { operation, login } = about;
  const said =
    operation === undefined
      ? []
      : bridges.flatMap(({ name, logFile }) => linesAbout(operation, logFile).map((line) => `${name}: ${line}`));
  const account = domain.subjects.find((each) => each.login === login)?.objectGuid;
  return [
    ...said,
    ...domain.events.filter((event) => event.account === account).map((event) => `${login}: ${inWords(event)}`),
  ];
}

const inWords = ({ at, controller, kind, password, details }: SeenEvent): string =>
  `${at.toISOString()} controller ${controller + 1}: ${kind} ${password ?? textOf(details as Details | undefined)}`;

/** Of all bridges together. */
export function sumScars(bridges: readonly BridgeOnTrial[]): Scars {
  const all = bridges.map(({ logFile }) => readScars(logFile));
  const sum = (name: keyof Scars): number => all.reduce((total, scars) => total + scars[name], 0);
  return {
    ...{ redelivered: sum('redelivered'), foundByLooking: sum('foundByLooking') },
    ...{ repeated: sum('repeated'), finished: sum('finished') },
  };
}
