import type { TokenView } from '#shared/api/token-views.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import type { PortalView, SessionView } from '#shared/api/views.ts';
import { usePortal } from '../../../app/portal-context.ts';
import type { TokenTexts } from '../../../texts/en/tokens.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Choices } from './choices.tsx';
import { useTokenTexts } from './token-context.ts';
import { tokenLine } from './token-line.ts';
import { waysToAdd } from './ways-to-add.ts';

/** One token: how it stands, and what can be done with it here. */
export function TokenPage({ token, session }: { token: TokenView; session: SessionView }) {
  const { portal, language } = usePortal();
  const words = useTokenTexts();
  const choices = choicesFor(token, session, portal, words);
  return (
    <Page title={token.name} overline={words.title}>
      <p>{tokenLine(token, words, language)}.</p>
      {token.serial !== undefined && <p>{words.serial(token.serial)}</p>}
      {choices.length > 0 && (
        <Choices
          label={words.actions}
          choices={choices.map(([verb, title]) => ({ to: `account/tokens/${token.id}/${verb}`, title }))}
        />
      )}
      <div class="buttons">
        <Link to="account/tokens" class="button">
          {words.back}
        </Link>
      </div>
    </Page>
  );
}

/** Nothing that is off, and nothing that makes no sense for this token. */
function choicesFor(
  { state, kind, pin }: TokenView,
  session: SessionView,
  portal: PortalView,
  words: TokenTexts,
): [verb: string, title: string][] {
  const may = (action: SessionView['actions'][number]): boolean => session.actions.includes(action);
  const isActive = state === 'active' && !isSentKind(kind);
  const canUseAgain = state === 'unassigned' && may('token.register') && portal.tokens.types.includes(kind.type);
  const all: [boolean, string, string][] = [
    [canUseAgain, 'assign', words.assign.action],
    [isActive && may('token.synchronise') && kind.type !== 'ocra', 'synchronise', words.synchronise.action],
    [isActive && may('token.set-pin') && portal.tokens.pin !== 'off', 'pin', pin ? words.pin.change : words.pin.set],
    [pin !== undefined && may('token.remove-pin'), 'remove-pin', words.pin.remove],
    [may('token.reassign') && waysToAdd(session, portal, true).length > 0, 'replace', words.replace.action],
    [may('token.manage'), 'rename', words.rename.action],
    [state !== 'unassigned' && may('token.unassign'), 'unassign', words.unassign.action],
    [may('token.manage'), 'remove', words.remove.action],
  ];
  return all.filter(([isOffered]) => isOffered).map(([, verb, title]) => [verb, title]);
}
