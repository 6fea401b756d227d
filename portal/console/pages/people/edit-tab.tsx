import { useState } from 'preact/hooks';
import type { PersonChange, PersonView } from '#shared/api/people-views.ts';
import { parseMailAddress } from '#shared/domain/contact/mail-address.ts';
import { parsePersonName } from '#shared/domain/contact/person-name.ts';
import { parsePhoneNumber } from '#shared/domain/contact/phone-number.ts';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { useUnsaved } from '../../app/use-unsaved.ts';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { LineField } from '../../ui/fields.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { peopleTexts } from './texts.ts';

interface Props {
  readonly person: PersonView;
  readonly etag: string | undefined;
  readonly reload: () => void;
}

const members = ['givenName', 'surname', 'mail', 'phone'] as const;
type Member = (typeof members)[number];

/** Own data of a person, put in by an administrator. What was typed stays when somebody else was faster. */
export function EditTab({ person, etag, reload }: Props) {
  const words = useTexts(peopleTexts);
  const { tell, t } = useConsole();
  const task = useTask();
  const [typed, setTyped] = useState<Readonly<Partial<Record<Member, string>>>>({});
  const [isTried, setTried] = useState(false);
  const contact = person.help.contact;
  const wrongText = (member: Member): string =>
    member === 'mail' ? words.wrongMail : member === 'phone' ? words.wrongPhone : words.wrongName;
  const valueOf = (member: Member): string => typed[member] ?? person.own[member] ?? '';
  const changed = members.filter(
    (member) => typed[member] !== undefined && typed[member].trim() !== (person.own[member] ?? ''),
  );
  useUnsaved(changed.length > 0);
  const save = async (): Promise<void> => {
    const body: PersonChange = Object.fromEntries(changed.map((member) => [member, typed[member]!.trim() || null]));
    if (Object.keys(body).length === 0) return tell(words.editNothing);
    setTried(true);
    if (members.some((member) => typed[member] !== undefined && isWrong(member, typed[member]))) return;
    const { directory, guid } = person;
    const done = await task.run(() => call('person.edit', { params: { directory, guid }, body }, { ifMatch: etag }));
    if (!done) return;
    setTyped({});
    setTried(false);
    tell(words.saved);
    reload();
  };
  const field = (member: Member, label: string, hint: string) => (
    <LineField
      id={member}
      label={label}
      hint={hint}
      value={valueOf(member)}
      maxLength={300}
      error={isTried && isWrong(member, valueOf(member)) ? wrongText(member) : undefined}
      onText={(text) => {
        setTyped((former) => ({ ...former, [member]: text }));
      }}
    />
  );
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{words.edit}</h2>
      <p>{words.editLead}</p>
      <ConflictNotice trouble={task.trouble} onReload={reload} />
      {task.trouble?.code !== 'stale' && (
        <TroubleNotice trouble={task.trouble} as={task.trouble?.code === 'not-allowed' ? words.blocked : undefined} />
      )}
      {field('givenName', words.givenName, `${words.editEmpty}${person.givenName ? ` (${person.givenName})` : ''}`)}
      {field('surname', words.surname, `${words.editEmpty}${person.surname ? ` (${person.surname})` : ''}`)}
      {contact === 'yes' ? (
        <>
          {field(
            'mail',
            words.editMail,
            `${words.editEmpty}${person.directoryMail ? ` (${person.directoryMail})` : ''}`,
          )}
          {field('phone', words.editPhone, '+49 170 1234567')}
        </>
      ) : (
        <p class="small soft">
          {words.editBlocked} {words.why[contact]}
        </p>
      )}
      <SubmitButton isBusy={task.isBusy}>{t.common.save}</SubmitButton>
    </form>
  );
}

/** The same rules as the server's. Empty is right: it goes back to what the directory says. */
function isWrong(member: Member, typed: string): boolean {
  if (typed.trim() === '') return false;
  if (member === 'mail') return !parseMailAddress(typed).ok;
  return member === 'phone' ? !parsePhoneNumber(typed).ok : !parsePersonName(typed).ok;
}
