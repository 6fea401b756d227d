import { useTexts } from '../../app/console-context.ts';
import { TickField } from '../../ui/fields.tsx';
import { helpersTexts } from './helpers-texts.ts';
import type { SectionProps } from './section-props.ts';

/** What helpers may do besides what they always may. Off is not there at all, as in every resource that is older. */
export function HelpersField({ draft, change }: Pick<SectionProps, 'draft' | 'change'>) {
  const words = useTexts(helpersTexts);
  return (
    <TickField
      id="helpers-one-time"
      label={words.label}
      hint={words.hint}
      isTicked={draft.helpers?.oneTimePasswords ?? false}
      onTicked={(oneTimePasswords) => {
        change({ helpers: oneTimePasswords ? { oneTimePasswords } : undefined });
      }}
    />
  );
}
