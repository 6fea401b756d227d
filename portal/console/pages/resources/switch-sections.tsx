import type { SignInMethod } from '#shared/api/views.ts';
import type { TokenType } from '#shared/api/token-settings.ts';
import { useTexts } from '../../app/console-context.ts';
import { ChoiceField } from '../../ui/fields.tsx';
import { actionGroups } from './draft.ts';
import type { SectionProps } from './section-props.ts';
import { SwitchList } from './switch-list.tsx';
import { texts } from './texts.ts';

// Each has its name, so the names are a list of all; the schemas would bring their library along.
const methods = Object.keys(texts.en.methods) as SignInMethod[];
const kinds = Object.keys(texts.en.tokenTypes) as TokenType[];

/** Ways to sign in, in the order in which people see them. */
export function SignInSection({ draft, change, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  return (
    <SwitchList
      id="methods"
      title={t.sections['sign-in']}
      lead={t.signInLead}
      all={methods}
      on={draft.signIn.methods}
      nameOf={(id) => t.methods[id]}
      isReadOnly={isReadOnly}
      hasOrder
      onChange={(next) => {
        change({ signIn: { methods: next } });
      }}
    />
  );
}

/** What people may do, in its two groups: all off until somebody switches it on. */
export function ActionsSection({ draft, change, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  return (
    <>
      {(['user', 'token'] as const).map((group) => (
        <SwitchList
          key={group}
          id={`actions-${group}`}
          title={t.groups[group]}
          lead={t.groupLead[group]}
          all={actionGroups[group]}
          on={draft.actions}
          nameOf={(id) => t.actions[id]}
          isReadOnly={isReadOnly}
          hasOrder
          onChange={(actions) => {
            change({ actions });
          }}
        />
      ))}
    </>
  );
}

/** Kinds of tokens, and whether their codes have a PIN. What the deployment cannot send is not offered. */
export function TokensSection({ draft, change, sends, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  const isSent = (type: TokenType): boolean =>
    (type !== 'sms' || sends.texts) && (type !== 'chat' || sends.chat) ? true : draft.tokenTypes.includes(type);
  return (
    <>
      <SwitchList
        id="token-types"
        title={t.sections.tokens}
        lead={t.tokensLead}
        all={kinds.filter(isSent)}
        on={draft.tokenTypes}
        nameOf={(id) => t.tokenTypes[id]}
        isReadOnly={isReadOnly}
        onChange={(tokenTypes) => {
          change({ tokenTypes });
        }}
      />
      <fieldset class="plain-set" disabled={isReadOnly}>
        <ChoiceField
          id="token-pin"
          label={t.pin}
          value={draft.tokenPin}
          options={(['off', 'before', 'after'] as const).map((each) => [each, t.pins[each]] as const)}
          onValue={(tokenPin) => {
            change({ tokenPin });
          }}
        />
      </fieldset>
    </>
  );
}
