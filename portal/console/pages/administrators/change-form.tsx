import { useState } from 'preact/hooks';
import type { AdministratorChange } from '#shared/api/administrator-inputs.ts';
import type { AdministratorView } from '#shared/api/administrator-views.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import type { Read } from '../../app/use-read.ts';
import { useTask } from '../../app/use-task.ts';
import { useUnsaved } from '../../app/use-unsaved.ts';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { hasPlaces } from '../../ui/place-fields.tsx';
import { placeTexts } from '../../ui/place-texts.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import { RoleFields } from './role-fields.tsx';
import { texts } from './texts.ts';

interface Props {
  readonly read: Read<AdministratorView>;
  readonly administrator: AdministratorView;
}

/** Another role, or other places. What is typed stays when somebody else was faster. */
export function ChangeForm({ read, administrator }: Props) {
  const { tell, refreshMe } = useConsole();
  const words = useTexts(texts);
  const { missing: placesMissing } = useTexts(placeTexts);
  const task = useTask();
  const proof = useProof();
  const errors = useFieldErrors();
  const { id, name, role, portals, directories, isYou } = administrator;
  const [value, setValue] = useState<AdministratorChange>({ role, portals, directories });
  useUnsaved(JSON.stringify(value) !== JSON.stringify({ role, portals, directories }));
  const send = async (): Promise<void> => {
    if (!errors.check([!hasPlaces(value) && { field: 'places', text: placesMissing }])) return;
    const change = () => call('administrator.change', { params: { id }, body: value }, { ifMatch: read.etag });
    const done = await task.run(proof.guarded(change));
    if (!done) return;
    read.set(done.value, done.etag);
    tell(words.changed(name));
    if (isYou) await refreshMe();
  };
  return (
    <section aria-labelledby="change-title">
      <h2 id="change-title">{words.change}</h2>
      <Form onSubmit={() => void send()}>
        <ErrorSummary errors={errors} />
        <ConflictNotice trouble={task.trouble} onReload={read.reload} />
        {task.trouble?.code !== 'stale' && <TroubleNotice trouble={task.trouble} />}
        <RoleFields value={value} error={errors.of('places')} onValue={setValue} />
        <SubmitButton isBusy={task.isBusy}>{words.change}</SubmitButton>
      </Form>
      {proof.step}
    </section>
  );
}
