import { useState } from 'preact/hooks';
import type { OwnedTokenView } from '#shared/api/admin-token-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useRead } from '../../app/use-read.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { AskStep } from './ask-step.tsx';
import { ownerName } from './states.tsx';
import { TestStep } from './test-step.tsx';
import { tokenTexts } from './texts.ts';
import { TokenCard } from './token-card.tsx';
import type { TokenStep } from './token-card.tsx';

/** The tokens of one person, each with what can be done with it. */
export function OwnerPage({ directory, guid }: { directory: string; guid: string }) {
  const t = useTexts(tokenTexts);
  const { tell } = useConsole();
  const may = useMay();
  const read = useRead('admin-token.list', { query: { directory, person: guid } });
  const [chosen, setChosen] = useState<{ token: OwnedTokenView; step: TokenStep }>();
  const above = { to: 'tokens', title: t.title };
  const cancel = (): void => {
    setChosen(undefined);
  };
  const done = (said: string): void => {
    setChosen(undefined);
    tell(said);
    read.reload();
  };

  return (
    <ReadPage read={read} title={t.title} above={above}>
      {({ tokens }) => {
        const owner = tokens[0]?.owner;
        return (
          <Page title={owner ? t.tokensOf(ownerName(owner, t)) : t.title} above={above}>
            {tokens.length === 0 && <EmptyState>{t.nothingOwned}</EmptyState>}
            {tokens.map((token) => (
              <TokenCard
                key={token.id}
                token={token}
                may={may}
                devicePath={
                  token.serial === undefined ? undefined : pathOf('tokens', 'device', directory, token.serial)
                }
                onStep={(step) => {
                  setChosen({ token, step });
                }}
              />
            ))}
            {chosen?.step === 'test' && (
              <TestStep
                token={chosen.token}
                onRight={() => {
                  done(t.right(chosen.token.name));
                }}
                onCancel={cancel}
              />
            )}
            {chosen && chosen.step !== 'test' && (
              <TokenAsk token={chosen.token} step={chosen.step} onDone={done} onCancel={cancel} />
            )}
          </Page>
        );
      }}
    </ReadPage>
  );
}

interface AskProps {
  readonly token: OwnedTokenView;
  readonly step: Exclude<TokenStep, 'test'>;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

function TokenAsk({ token: { owner, id, name }, step, onDone, onCancel }: AskProps) {
  const t = useTexts(tokenTexts);
  const params = { directory: owner.directory, guid: owner.guid, id };
  const said = { disable: t.disabled, enable: t.enabled, unassign: t.unassigned, revoke: t.revoked };
  return (
    <AskStep
      isDanger={step !== 'enable'}
      title={t[`${step}Title`](name)}
      text={t[`${step}Text`]}
      confirm={t[step]}
      work={() => call(`admin-token.${step}`, { params })}
      onDone={() => {
        onDone(said[step]);
      }}
      onCancel={onCancel}
    />
  );
}
