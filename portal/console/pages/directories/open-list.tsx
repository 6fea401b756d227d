import { attributeNames } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { BridgeView } from '#shared/api/directory-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { openTexts } from './open-texts.ts';

type Open = NonNullable<BridgeView['openAttributes']>[number];

/** Which details of people a bridge lets portals show and change, and which its account may not write. */
export function OpenList({ open }: { open: BridgeView['openAttributes'] }) {
  const words = useTexts(openTexts);
  if (!open) return null;
  const nameOf = ({ name }: Open): string => {
    // A newer bridge may know attributes that came to the catalogue later.
    const known: AttributeName | undefined = attributeNames.find((each) => each === name);
    return known ? `${words.names[known]} (${name})` : name;
  };
  const readOnly = open.filter(({ isWritable }) => isWritable === false);
  return (
    <>
      <h4>{words.title}</h4>
      <p class="small">{open.length === 0 ? words.none : open.map(nameOf).join(', ')}</p>
      {readOnly.length > 0 && <p class="small">{words.readOnly(readOnly.map(nameOf).join(', '))}</p>}
    </>
  );
}
