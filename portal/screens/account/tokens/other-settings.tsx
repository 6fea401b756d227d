import { useState } from 'preact/hooks';
import type { HotpKind, TotpKind } from '#shared/domain/otp/token-kind.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useTokenTexts } from './token-context.ts';

/** What an app can be told. */
export type AppKind = TotpKind | HotpKind;

/** Settings for those whose organisation told them which; with a word of warning, for apps ignore them. */
export function OtherSettings({ onKind }: { onKind: (kind: AppKind) => void }) {
  const { t, portal } = usePortal();
  const words = useTokenTexts();
  const types = (['totp', 'hotp'] as const).filter((each) => portal.tokens.types.includes(each));
  const [type, setType] = useState<AppKind['type']>(types[0] ?? 'totp');
  const [algorithm, setAlgorithm] = useState<AppKind['algorithm']>('sha1');
  const [digits, setDigits] = useState<AppKind['digits']>(6);
  const [period, setPeriod] = useState<TotpKind['period']>(30);
  const choose = (): void => {
    onKind(type === 'totp' ? { type, algorithm, digits, period } : { type, algorithm, digits });
  };
  return (
    <Page key="settings" title={words.other.title} overline={words.title}>
      <p>{words.other.text}</p>
      <Form onSubmit={choose}>
        {types.length > 1 && (
          <SelectField
            id="token-type"
            label={words.other.type}
            options={types.map((each) => [each, words.other.types[each]] as const)}
            value={type}
            onValue={setType}
          />
        )}
        <SelectField
          id="token-algorithm"
          label={words.other.algorithm}
          options={(['sha1', 'sha256', 'sha512'] as const).map((each) => [each, each.replace('sha', 'SHA-')] as const)}
          value={algorithm}
          onValue={setAlgorithm}
        />
        <SelectField
          id="token-digits"
          label={words.other.digits}
          options={([6, 8] as const).map((each) => [each, String(each)] as const)}
          value={digits}
          onValue={setDigits}
        />
        {type === 'totp' && (
          <SelectField
            id="token-period"
            label={words.other.period}
            options={([30, 60] as const).map((each) => [each, String(each)] as const)}
            value={period}
            onValue={setPeriod}
          />
        )}
        <SubmitButton isBusy={false}>{t.common.continue}</SubmitButton>
      </Form>
    </Page>
  );
}
