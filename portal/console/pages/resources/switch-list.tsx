import { TickField } from '../../ui/fields.tsx';
import { useTexts } from '../../app/console-context.ts';
import { OrderList } from './order-list.tsx';
import { reordered, switched } from './reorder.ts';
import { texts } from './texts.ts';

interface Props<Id extends string> {
  /** Names the fields; unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  /** Everything that there is, in our order. */
  readonly all: readonly Id[];
  /** What is on, with what does not belong to this list. */
  readonly on: readonly Id[];
  readonly nameOf: (id: Id) => string;
  readonly onChange: (on: Id[]) => void;
  readonly isReadOnly: boolean;
  readonly hasOrder?: boolean;
  readonly hasAll?: boolean;
}

/** Things to be switched on, each or all at once, and the order of those that are on. */
export function SwitchList<Id extends string>({
  id,
  title,
  lead,
  all,
  on,
  nameOf,
  onChange,
  isReadOnly,
  hasOrder = false,
  hasAll = true,
}: Props<Id>) {
  const t = useTexts(texts);
  const here = on.filter((each) => all.includes(each));
  return (
    <section class="card">
      <fieldset class="plain-set" disabled={isReadOnly}>
        <legend>
          <h2>{title}</h2>
        </legend>
        {lead && <p class="hint">{lead}</p>}
        {hasAll && (
          <div class="all-line">
            <TickField
              id={`${id}-all`}
              label={`${t.all}: ${title}`}
              isTicked={here.length === all.length}
              onTicked={(isOn) => {
                onChange(switched(on, all, isOn));
              }}
            />
          </div>
        )}
        <div class="ticks">
          {all.map((each) => (
            <TickField
              key={each}
              id={`${id}-${each}`}
              label={nameOf(each)}
              isTicked={on.includes(each)}
              onTicked={(isOn) => {
                onChange(switched(on, [each], isOn));
              }}
            />
          ))}
        </div>
      </fieldset>
      {hasOrder && here.length === 0 && <p class="soft">{t.nothingOn}</p>}
      {hasOrder && here.length > 1 && (
        <OrderList
          label={`${title}: ${t.order}`}
          ids={here}
          nameOf={nameOf}
          isReadOnly={isReadOnly}
          onOrder={(order) => {
            onChange(reordered(on, order));
          }}
        />
      )}
    </section>
  );
}
