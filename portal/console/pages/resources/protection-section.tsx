import { useTexts } from '../../app/console-context.ts';
import { ChoiceField, LineField, TickField } from '../../ui/fields.tsx';
import { numberIn } from './gate-editor.tsx';
import { changedLogin } from './opened-details.ts';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';

const usualNumbers = { startsPerMinute: 60, startsPerNetworkAndHour: 20 };

/** Unusual surroundings, robots, and names that people choose. */
export function ProtectionSection({ draft, change, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  const { environment, botDefence, profile } = draft;
  const bots = botDefence === undefined ? 'usual' : botDefence === 'off' ? 'off' : 'own';
  return (
    <fieldset class="plain-set" disabled={isReadOnly}>
      <TickField
        id="environment-on"
        label={t.environmentOn}
        isTicked={environment !== undefined}
        onTicked={(isOn) => {
          change({ environment: isOn ? { threshold: 50 } : undefined });
        }}
      />
      {environment && (
        <LineField
          id="threshold"
          type="number"
          label={t.threshold}
          hint={t.thresholdHint}
          value={String(environment.threshold)}
          onText={(text) => {
            const threshold = numberIn(text, 0, 100);
            if (threshold !== undefined) change({ environment: { threshold } });
          }}
        />
      )}
      <ChoiceField
        id="bots"
        label={t.botDefence}
        value={bots}
        options={(['usual', 'own', 'off'] as const).map((each) => [each, t.bots[each]] as const)}
        onValue={(chosen) => {
          const next = { usual: undefined, off: 'off', own: usualNumbers } as const;
          change({ botDefence: next[chosen] });
        }}
      />
      {typeof botDefence === 'object' &&
        (['startsPerMinute', 'startsPerNetworkAndHour'] as const).map((name) => (
          <LineField
            key={name}
            id={name}
            type="number"
            label={t[name]}
            value={String(botDefence[name] ?? usualNumbers[name])}
            onText={(text) => {
              const number = numberIn(text, 1, 1_000_000);
              if (number !== undefined) change({ botDefence: { ...botDefence, [name]: number } });
            }}
          />
        ))}
      <TickField
        id="own-login"
        label={t.ownLogin}
        isTicked={profile?.ownLogin ?? false}
        onTicked={(ownLogin) => {
          change({ profile: changedLogin(draft, ownLogin) });
        }}
      />
    </fieldset>
  );
}
