import { useState } from 'preact/hooks';
import { useTexts } from '../../app/console-context.ts';
import { ChoiceField, LineField } from '../../ui/fields.tsx';
import { HelpersField } from './helpers-field.tsx';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';

/** Who is on it, and who decides on requests to restore access. */
export function PeopleSection({ draft, change, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState((draft.admins ?? []).join(', '));
  const admins = readMails(typed);
  return (
    <fieldset class="plain-set" disabled={isReadOnly}>
      <ChoiceField
        id="members"
        label={t.who}
        hint={t.whoHint}
        value={draft.members}
        options={[
          ['directory', t.members.directory],
          ['assigned', t.members.assigned],
        ]}
        onValue={(members) => {
          change({ members });
        }}
      />
      <LineField
        id="admins"
        label={t.admins}
        hint={t.adminsHint}
        value={typed}
        error={admins === undefined ? t.adminsWrong : undefined}
        onText={(text) => {
          setTyped(text);
          const mails = readMails(text);
          if (mails) change({ admins: mails.length > 0 ? mails : undefined });
        }}
      />
      <HelpersField draft={draft} change={change} />
    </fieldset>
  );
}

/** Addresses with commas between them. @returns undefined where something is none, or they are too many */
function readMails(text: string): string[] | undefined {
  const mails = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const areGood = mails.length <= 5 && mails.every((each) => /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(each));
  return areGood ? mails : undefined;
}
