import type { DeviceState, OwnedTokenView, OwnerView } from '#shared/api/admin-token-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { tokenTexts } from './texts.ts';
import type { TokenTexts } from './texts.ts';

const deviceTones = { free: 'info', taken: 'good', withdrawn: 'bad' } as const;

export const DeviceBadge = ({ state }: { state: DeviceState }) => (
  <Badge tone={deviceTones[state]}>{useTexts(tokenTexts).deviceStates[state]}</Badge>
);

const tokenTones = { active: 'good', off: 'warn', unassigned: 'quiet' } as const;

export const TokenBadge = ({ state }: { state: OwnedTokenView['state'] }) => (
  <Badge tone={tokenTones[state]}>{useTexts(tokenTexts).tokenStates[state]}</Badge>
);

/** Who has it, as one can tell two people of one name apart. */
export const ownerName = ({ displayName, login }: OwnerView, t: TokenTexts): string =>
  displayName === undefined ? t.ofNobody : displayName === login ? login : `${displayName} (${login ?? ''})`;
