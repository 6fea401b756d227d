import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePortal } from '../../app/portal-context.ts';
import { actionIcons } from '../../ui/action-list.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { stepOfFactor } from '../recovery/steps.ts';
import { useRestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';

const envelope = 'M3.5 6h17v12h-17zM3.5 7l8.5 6.5L20.5 7';

const icons: Record<FactorId, string> = {
  'email-code': envelope,
  'sms-code': 'M4 5h16v11h-9l-4 4v-4H4zM8 10.5h.01M12 10.5h.01M16 10.5h.01',
  'chat-code': 'M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5',
  push: actionIcons['token.manage'],
  'token-code': actionIcons['token.manage'],
  passkey: actionIcons['passkey.manage'],
  'recovery-code': actionIcons['recovery-codes.manage'],
  'bootstrap-code': actionIcons['profile.edit'],
  'security-questions': actionIcons['questions.manage'],
  'directory-password': actionIcons['portal-password.manage'],
  'portal-password': actionIcons['portal-password.manage'],
};

/** What is left to prove it with? Nothing is sent before somebody has said. */
export function ChooseProof({ choices, overline }: { choices: readonly FactorId[]; overline: string }) {
  const { t } = usePortal();
  const { proof } = useRestoreTexts();
  return (
    <Page title={proof.chooseTitle} overline={overline}>
      <p>{proof.text}</p>
      <ul class="choices">
        {choices.map((factor) => (
          <li key={factor}>
            <Choice
              to={`${base}/${stepOfFactor(factor)}`}
              icon={icons[factor]}
              title={t.factors[factor]}
              text={proof.ways[factor]}
            />
          </li>
        ))}
      </ul>
      <p class="after">
        <Link to={`${base}/nothing-left`} class="inline-target">
          {proof.none}
        </Link>
      </p>
    </Page>
  );
}
