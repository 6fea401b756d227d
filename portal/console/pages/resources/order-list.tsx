import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../app/console-context.ts';
import { moved } from './reorder.ts';
import { texts } from './texts.ts';

interface Props<Id extends string> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly nameOf: (id: Id) => string;
  readonly onOrder: (ids: Id[]) => void;
  readonly isReadOnly: boolean;
}

/**
 * Things in an order that one can change: by dragging, and by two buttons each that work by keyboard and finger as well. Where
 * something went is said aloud, and the button that was pressed keeps the focus.
 */
export function OrderList<Id extends string>({ label, ids, nameOf, onOrder, isReadOnly }: Props<Id>) {
  const t = useTexts(texts);
  const labelId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<Id>();
  const [pressed, setPressed] = useState<{ id: Id; by: 'up' | 'down' }>();

  useEffect(() => {
    // The line has moved in the page, and a browser lets go of what moves. At an end its other button takes over.
    if (!pressed) return;
    const of = (by: string): HTMLButtonElement | null | undefined =>
      list.current?.querySelector(`[data-id="${pressed.id}"] [data-by="${by}"]`);
    const button = of(pressed.by);
    (button?.getAttribute('aria-disabled') === 'true' ? of(pressed.by === 'up' ? 'down' : 'up') : button)?.focus();
  }, [pressed]);

  const move = (id: Id, to: number): void => {
    if (to < 0 || to >= ids.length) return;
    onOrder(moved(ids, ids.indexOf(id), to));
    setSaid(t.movedTo(nameOf(id), to + 1, ids.length));
  };

  return (
    <div class="order">
      <p class="order-label" id={labelId}>
        {label}
      </p>
      {!isReadOnly && <p class="hint">{t.orderHint}</p>}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <ol ref={list} aria-labelledby={labelId}>
        {ids.map((id, index) => (
          <li
            key={id}
            data-id={id}
            data-dragged={dragged === id}
            draggable={!isReadOnly}
            onDragStart={(event) => {
              event.dataTransfer?.setData('text/plain', id);
              setDragged(id);
            }}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              if (dragged !== id) move(dragged, index);
            }}
            onDrop={(event) => {
              event.preventDefault();
            }}
            onDragEnd={() => {
              setDragged(undefined);
            }}
          >
            <span>{nameOf(id)}</span>
            {!isReadOnly &&
              (['up', 'down'] as const).map((by) => {
                const to = by === 'up' ? index - 1 : index + 1;
                const isEnd = to < 0 || to >= ids.length;
                return (
                  <button
                    key={by}
                    type="button"
                    class="icon-button"
                    data-by={by}
                    aria-label={t[by](nameOf(id))}
                    aria-disabled={isEnd}
                    onClick={() => {
                      move(id, to);
                      if (!isEnd) setPressed({ id, by });
                    }}
                  >
                    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                      <path d={by === 'up' ? 'M5 12.5l5-5 5 5' : 'M5 7.5l5 5 5-5'} />
                    </svg>
                  </button>
                );
              })}
          </li>
        ))}
      </ol>
    </div>
  );
}
