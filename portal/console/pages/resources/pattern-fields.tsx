import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { useTexts } from '../../app/console-context.ts';
import { ChoiceField, TickField } from '../../ui/fields.tsx';
import { rulesTexts } from './rules-texts.ts';

/** What of the rules changes; `undefined` takes a rule away. */
export type RulesChange = { readonly [Name in keyof PasswordRules]?: PasswordRules[Name] | undefined };

interface Props {
  readonly id: string;
  readonly rules: PasswordRules;
  readonly set: (members: RulesChange) => void;
}

const least = { forbidRepeats: 3, forbidSequences: 3, forbidKeyboardRuns: 4, minScore: 1 } as const;
const most = { forbidRepeats: 10, forbidSequences: 10, forbidKeyboardRuns: 10, minScore: 4 } as const;
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const optionOf = (number: number): readonly [string, string] => [String(number), String(number)];

/** Rules about what a password looks like: repeats, runs, and what everybody tries first. */
export function PatternFields({ id, rules, set }: Props) {
  const t = useTexts(rulesTexts);
  return (
    <>
      {(['forbidRepeats', 'forbidSequences', 'forbidKeyboardRuns', 'minScore'] as const).map((name) => (
        <ChoiceField
          key={name}
          id={`${id}-${name}`}
          label={t[name]}
          hint={t[`${name}Hint`]}
          value={String(rules[name] ?? '')}
          options={[
            ['', t.noRule],
            ...numbers.filter((each) => each >= least[name] && each <= most[name]).map(optionOf),
          ]}
          onValue={(text) => {
            set({ [name]: text === '' ? undefined : Number(text) });
          }}
        />
      ))}
      <TickField
        id={`${id}-common`}
        label={t.forbidCommon}
        hint={t.forbidCommonHint}
        isTicked={rules.forbidCommon ?? false}
        onTicked={(isOn) => {
          set({ forbidCommon: isOn ? true : undefined });
        }}
      />
    </>
  );
}

/** Whether words are looked for with one letter wrong as well; beneath the words themselves. */
export function NearlyField({ id, rules, set }: Props) {
  const t = useTexts(rulesTexts);
  return (
    <TickField
      id={`${id}-nearly`}
      label={t.bannedWordsNearly}
      hint={t.bannedWordsNearlyHint}
      isTicked={rules.bannedWordsNearly ?? false}
      onTicked={(isOn) => {
        set({ bannedWordsNearly: isOn ? true : undefined });
      }}
    />
  );
}
