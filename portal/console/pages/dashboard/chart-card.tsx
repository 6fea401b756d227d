import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useConsole } from '../../app/console-context.ts';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly picture: ComponentChildren;
  /** The same in numbers; nothing where there is nothing to count. */
  readonly table: ComponentChildren;
}

/** A picture that can be had as a table: who cannot see it, or wants the numbers, presses once. */
export function ChartCard({ title, lead, picture, table }: Props) {
  const { t } = useConsole();
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <section class="card chart-card" aria-labelledby={id}>
      <div class="heading-row">
        <h2 id={id}>{title}</h2>
        {table && (
          <button
            type="button"
            class="quiet"
            aria-label={`${title}: ${isTable ? t.common.asChart : t.common.asTable}`}
            onClick={() => {
              setTable(!isTable);
            }}
          >
            {isTable ? t.common.asChart : t.common.asTable}
          </button>
        )}
      </div>
      {lead && <p class="soft">{lead}</p>}
      {isTable && table ? table : picture}
    </section>
  );
}
