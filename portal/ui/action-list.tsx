import type { PortalAction } from '#shared/api/views.ts';
import { usePortal } from '../app/portal-context.ts';
import { Choice } from './choice.tsx';
import { listedActions } from './listed-actions.ts';
import type { ListedAction } from './listed-actions.ts';

const places: Record<ListedAction, string> = {
  'password.reset': 'forgot',
  'account.unlock': 'unlock',
  'access.restore': 'restore',
  'password.change': 'account/password',
  'token.manage': 'account/tokens',
  'passkey.manage': 'account/passkeys',
  'push.manage': 'account/phones',
  'recovery-codes.manage': 'account/recovery-codes',
  'portal-password.manage': 'account/portal-password',
  'chat.manage': 'account/chat',
  'questions.manage': 'account/questions',
  'profile.edit': 'account/profile',
  'activity.show': 'account/activity',
  'environments.manage': 'account/environments',
};

/** Drawn with strokes on 24 by 24. */
export const actionIcons: Record<ListedAction, string> = {
  'password.reset': 'M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M12 17.3v.01',
  'account.unlock': 'M5.5 11h13v9h-13zM8.5 11V7.5a3.5 3.5 0 0 1 6.8-1.2M12 14.5v2',
  'access.restore':
    'M12 3.5v5M12 15.5v5M3.5 12h5M15.5 12h5M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  'password.change': 'M4.5 9.5h12l-3-3M19.5 14.5h-12l3 3',
  'token.manage': 'M8 3.5h8v17H8zM11 17.8h2M10.8 8.5h2.4M10.8 11.5h2.4',
  'passkey.manage': 'M4.5 15.5a4 4 0 1 1 3.9-5h11.1v3.5M16 10.5V13M4.5 11.5v.01',
  'push.manage': 'M8 3.5h8v17H8zM11 17.8h2M9.8 10.3l1.6 1.6 2.8-3.2',
  'recovery-codes.manage': 'M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4',
  'portal-password.manage': 'M5.5 11h13v9h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M9 15.5h.01M12 15.5h.01M15 15.5h.01',
  'chat.manage': 'M4 5h16v11h-9l-4 4v-4H4zM8.5 10.5h.01M12 10.5h.01M15.5 10.5h.01',
  'questions.manage': 'M4 5h16v11h-9l-4 4v-4H4zM10.3 8.6a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.6-.9 1.2M12 13.7v.01',
  'profile.edit': 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  'activity.show': 'M4.5 12a7.5 7.5 0 1 1 2.2 5.3M4.5 20v-3.5H8M12 8v4.3l2.8 1.7',
  'environments.manage':
    'M12 3.5a6 6 0 0 1 6 6c0 4.5-6 11-6 11s-6-6.5-6-11a6 6 0 0 1 6-6zM12 7.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
};

interface Props {
  readonly actions: readonly PortalAction[];
  /** How things stand, in the place of what an action is for. */
  readonly states?: Partial<Record<ListedAction, string>>;
}

/** Actions as large links with a line each. */
export function ActionList({ actions, states = {} }: Props) {
  const { t } = usePortal();
  return (
    <ul class="choices">
      {listedActions(actions).map((action) => (
        <li key={action}>
          <Choice
            to={places[action]}
            icon={actionIcons[action]}
            title={t.actions[action].title}
            text={states[action] ?? t.actions[action].text}
          />
        </li>
      ))}
    </ul>
  );
}
