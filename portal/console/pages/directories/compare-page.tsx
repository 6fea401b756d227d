import { useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useRead } from '../../app/use-read.ts';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { CompareSteps } from './compare-steps.tsx';
import { texts } from './texts.ts';

/** A bridge waits: step by step from its fingerprint to its work, for a new one and for the next identity of one that runs. */
export function ComparePage({ directory }: { directory: string }) {
  const words = useTexts(texts);
  const may = useMay()('directories.write');
  const read = useRead('directory.show', { params: { directory } });
  const above = { to: pathOf('directories', directory), title: read.value?.label ?? words.title };
  return (
    <ReadPage read={read} title={words.confirmTitle} above={above}>
      {({ bridges }) => (
        <Page title={words.confirmTitle} lead={words.confirmLead} above={above}>
          {may ? <CompareSteps directory={directory} first={1} bridges={bridges} /> : <p>{words.mayNotChange}</p>}
        </Page>
      )}
    </ReadPage>
  );
}
