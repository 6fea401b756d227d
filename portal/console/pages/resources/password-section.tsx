import { useMemo, useState } from 'preact/hooks';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { portalPasswordRules, shortestPortalPassword } from '#shared/domain/portal-password-rules.ts';
import { useTexts } from '../../app/console-context.ts';
import { AreaField, LineField, TickField } from '../../ui/fields.tsx';
import { BreachedField } from './breached-field.tsx';
import { numberIn } from './gate-editor.tsx';
import { NearlyField, PatternFields } from './pattern-fields.tsx';
import type { RulesChange } from './pattern-fields.tsx';
import { rulesTexts } from './rules-texts.ts';
import type { RulesTexts } from './rules-texts.ts';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';
import { TryPassword } from './try-password.tsx';

/** Rules for new passwords of the directory, and of the portal itself. */
export function PasswordSection({ draft, change, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  return (
    <fieldset class="plain-set columns" disabled={isReadOnly}>
      <Rules
        id="rules"
        title={t.rulesDirectory}
        isDirectory
        rules={draft.rules ?? {}}
        onChange={(rules) => {
          change({ rules });
        }}
      />
      <Rules
        id="portal-password"
        title={t.rulesPortal}
        rules={draft.portalPassword ?? {}}
        onChange={(portalPassword) => {
          change({ portalPassword });
        }}
      />
    </fieldset>
  );
}

const bounds = { minLength: [1, 128], maxLength: [8, 256], minClasses: [1, 4] } as const;

interface RulesProps {
  readonly id: string;
  readonly title: string;
  readonly rules: PasswordRules;
  readonly onChange: (rules: PasswordRules | undefined) => void;
  /** Of the directory, and so looked at by bridges. */
  readonly isDirectory?: true;
}

function Rules({ id, title, rules, onChange, isDirectory }: RulesProps) {
  const t = useTexts(texts);
  const w = useTexts(rulesTexts);
  // What people will meet: of a portal password some of it holds whatever is said here.
  const inForce = useMemo(() => (isDirectory ? rules : portalPasswordRules(rules)), [isDirectory, rules]);
  const [words, setWords] = useState((rules.bannedWords ?? []).join('\n'));
  const set = (members: RulesChange): void => {
    const next = Object.entries({ ...rules, ...members }).filter(([, value]) => value !== undefined);
    onChange(next.length > 0 ? (Object.fromEntries(next) as PasswordRules) : undefined);
  };
  return (
    <fieldset class="card field">
      <legend>{title}</legend>
      {(['minLength', 'maxLength', 'minClasses'] as const).map((name) => (
        <LineField
          key={name}
          id={`${id}-${name}`}
          type="number"
          label={t[name]}
          hint={name === 'minLength' && !isDirectory ? w.emptyMeans(shortestPortalPassword) : t.emptyMeansNone}
          value={rules[name] === undefined ? '' : String(rules[name])}
          onText={(text) => {
            if (text === '') set({ [name]: undefined });
            const number = numberIn(text, bounds[name][0], bounds[name][1]);
            if (number !== undefined) set({ [name]: number });
          }}
        />
      ))}
      <PatternFields id={id} rules={rules} set={set} />
      <TickField
        id={`${id}-own-names`}
        label={t.forbidOwnNames}
        {...(!isDirectory && { hint: w.always, isDisabled: true })}
        isTicked={inForce.forbidOwnNames ?? false}
        onTicked={(isOn) => {
          set({ forbidOwnNames: isOn ? true : undefined });
        }}
      />
      {isDirectory && <BreachedField rules={rules} set={set} />}
      <AreaField
        id={`${id}-words`}
        label={t.bannedWords}
        hint={isDirectory ? t.bannedHint : `${t.bannedHint} ${w.commonToo}`}
        value={words}
        onText={(text) => {
          setWords(text);
          const list = text
            .split('\n')
            .map((each) => each.trim())
            .filter((each) => each.length >= 3)
            .slice(0, 500);
          set({ bannedWords: list.length > 0 ? list : undefined });
        }}
      />
      <NearlyField id={id} rules={rules} set={set} />
      <TryPassword id={id} rules={inForce} {...(isDirectory && { besides: besidesOf(w, rules) })} />
    </fieldset>
  );
}

/** What people will meet as well, and is not looked at while one tries. */
const besidesOf = (w: RulesTexts, { forbidBreached }: PasswordRules): string =>
  forbidBreached ? `${w.policyToo} ${w.breachedToo}` : w.policyToo;
