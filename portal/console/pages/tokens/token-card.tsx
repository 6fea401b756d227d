import type { OwnedTokenView } from '#shared/api/admin-token-views.ts';
import type { Permission } from '#shared/domain/admin-roles.ts';
import { useTexts } from '../../app/console-context.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { TokenBadge } from './states.tsx';
import { kindText, tokenTexts } from './texts.ts';

export type TokenStep = 'test' | 'disable' | 'enable' | 'unassign' | 'revoke';

interface Props {
  readonly token: OwnedTokenView;
  readonly may: (permission: Permission) => boolean;
  readonly devicePath: string | undefined;
  readonly onStep: (step: TokenStep) => void;
}

/** One token of somebody. */
export function TokenCard({ token, may, devicePath, onStep }: Props) {
  const t = useTexts(tokenTexts);
  return (
    <section class="card">
      <h2>{token.name}</h2>
      <DefinitionList
        items={[
          [t.columns.state, <TokenBadge key="state" state={token.state} />],
          [t.columns.kind, kindText(token.kind, t)],
          [
            t.columns.serial,
            token.serial !== undefined && devicePath !== undefined ? (
              <Link to={devicePath}>{token.serial}</Link>
            ) : undefined,
          ],
          [t.columns.portal, token.portal],
          [t.pin, token.hasPin ? t.pinSet : undefined],
          [t.added, <Moment key="added" at={token.createdAt} />],
          [t.used, token.lastUsedAt === undefined ? undefined : <Moment key="used" at={token.lastUsedAt} />],
        ]}
      />
      <div class="buttons">
        {stepsOf(token, may).map((step) => (
          <button
            key={step}
            type="button"
            class="button"
            aria-label={`${t[step]}: ${token.name}`}
            onClick={() => {
              onStep(step);
            }}
          >
            {t[step]}
          </button>
        ))}
      </div>
    </section>
  );
}

/** What makes sense for it, and is the administrator's to do. An app has no stock to go back to: it is revoked, once. */
function stepsOf({ kind, state, serial }: OwnedTokenView, may: Props['may']): TokenStep[] {
  const isComputed = kind.type === 'totp' || kind.type === 'hotp';
  const [helps, writes] = [may('tokens.support'), may('tokens.write')];
  return [
    ...(isComputed && helps ? (['test'] as const) : []),
    ...(state !== 'off' && helps ? (['disable'] as const) : []),
    ...(state === 'off' && writes ? (['enable'] as const) : []),
    ...(serial !== undefined && writes ? (['unassign'] as const) : []),
    ...(writes ? (['revoke'] as const) : []),
  ];
}
