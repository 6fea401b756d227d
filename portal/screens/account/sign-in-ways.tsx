import type { SignInMethod } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePortal } from '../../app/portal-context.ts';

/** The ways in for which one gives one's name, in the administrator's order. A passkey has a button of its own. */
export const namedWays = (methods: readonly SignInMethod[]): SignInMethod[] =>
  methods.filter((method) => method !== 'passkey');

/** Whether a way asks for a password on the very screen of the name. */
export const asksPassword = (way: SignInMethod): boolean => way.endsWith('-password');

/** What a way without a password begins with. Answers come last, after the code of the app. */
export const firstFactorOf = (way: SignInMethod): FactorId => (way === 'security-questions' ? 'token-code' : way);

interface Props {
  readonly ways: readonly SignInMethod[];
  /** The one that is on the screen. */
  readonly but: SignInMethod;
  readonly onChoose: (way: SignInMethod) => void;
}

/** The other ways in. The same for everybody: which of them a person has is not told (THREATS E1). */
export function SignInWays({ ways, but, onChoose }: Props) {
  const { t } = usePortal();
  const others = ways.filter((way) => way !== but);
  if (others.length === 0) return null;
  return (
    <div class="other-ways">
      <h2>{t.signIn.otherWay}</h2>
      {others.map((way) => (
        <button
          key={way}
          type="button"
          class="quiet flush"
          onClick={() => {
            onChoose(way);
          }}
        >
          {t.signIn.ways[way]}
        </button>
      ))}
    </div>
  );
}
