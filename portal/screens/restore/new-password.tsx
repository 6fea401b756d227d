import { useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Page } from '../../ui/page.tsx';
import { NewPasswordForm } from '../password/new-password-form.tsx';
import { useRestoreTexts } from './restore-texts.ts';

interface Props {
  readonly flow: FlowView;
  readonly overline: string;
  readonly password: string;
  readonly onPassword: (password: string) => void;
}

/** The portal's own new password. It is sent with everything else, and not before. */
export function NewPassword({ flow, overline, password, onPassword }: Props) {
  const { t } = usePortal();
  const r = useRestoreTexts();
  const [typed, setTyped] = useState({ current: '', next: password });
  return (
    <Page title={r.password.title} overline={overline}>
      <p>{r.password.lead}</p>
      <NewPasswordForm
        login={flow.login}
        demands={flow.demands!}
        isCurrentAsked={false}
        isBusy={false}
        typed={typed}
        onTyped={setTyped}
        onSend={() => {
          onPassword(typed.next);
        }}
        submit={t.common.continue}
      />
    </Page>
  );
}
