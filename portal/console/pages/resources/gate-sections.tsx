import type { FactorId } from '#shared/domain/gate-rule.ts';
import { useTexts } from '../../app/console-context.ts';
import { factorNames } from '../../names.ts';
import { TickField } from '../../ui/fields.tsx';
import { offerOf } from './draft.ts';
import type { Gate } from './draft.ts';
import { GateEditor } from './gate-editor.tsx';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';

const factors = Object.keys(factorNames.en) as FactorId[];

/** What cannot be sent is not offered, as long as nobody has chosen it. */
const factorsFor = (rule: Gate | undefined, sends: SectionProps['sends'], lost?: FactorId): FactorId[] =>
  factors.filter(
    (each) =>
      rule?.allowed.includes(each) === true ||
      (each !== lost && (each !== 'sms-code' || sends.texts) && (each !== 'chat-code' || sends.chat)),
  );

/** The gate in front of a forgotten password. */
export function RecoverySection({ draft, change, sends, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  return (
    <>
      <p>{t.recoveryLead}</p>
      <GateEditor
        id="recovery"
        rule={draft.recovery}
        factors={factorsFor(draft.recovery, sends, 'directory-password')}
        offer={offerOf(draft, sends)}
        isReadOnly={isReadOnly}
        onChange={(recovery) => {
          // In front of recovery the number of kinds is always written down.
          change({ recovery: { ...recovery, categories: recovery.categories ?? 2 } });
        }}
      />
    </>
  );
}

/** The gate in front of a request to an administrator. */
export function RestoreSection({ draft, change, sends, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  const { restore } = draft;
  return (
    <>
      <p>{t.restoreLead}</p>
      <fieldset class="plain-set" disabled={isReadOnly}>
        <TickField
          id="restore-on"
          label={t.restoreOn}
          isTicked={restore !== undefined}
          onTicked={(isOn) => {
            const actions = draft.actions.filter((each) => each !== 'access.restore');
            change(
              isOn ? { restore: first, actions: [...actions, 'access.restore'] } : { restore: undefined, actions },
            );
          }}
        />
      </fieldset>
      {restore && (
        <GateEditor
          id="restore"
          rule={restore}
          factors={factorsFor(restore, sends)}
          offer={offerOf(draft, sends)}
          isReadOnly={isReadOnly}
          onChange={(rule) => {
            change({ restore: rule });
          }}
        />
      )}
    </>
  );
}

/** An administrator decides on top of it: any one thing that remains is enough to ask. */
const first: Gate = { needed: 1, allowed: ['email-code', 'token-code', 'directory-password'], categories: 1 };
