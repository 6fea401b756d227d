interface Tick<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
}

interface Props<Id extends string> {
  /** The id of the first box is `{id}-{its id}`: where an error leads to. */
  readonly id: string;
  /** What is asked, for screen readers: sighted people read it in the heading. */
  readonly legend: string;
  readonly items: readonly Tick<Id>[];
  readonly ticked: readonly Id[];
  readonly onTicked: (ticked: Id[]) => void;
  readonly error?: string | undefined;
}

/** Any number of a few things, each with a line about it. The whole row can be touched. */
export function TickList<Id extends string>({ id, legend, items, ticked, onTicked, error }: Props<Id>) {
  return (
    <fieldset class="ticks" aria-describedby={error && `${id}-error`}>
      <legend class="visually-hidden">{legend}</legend>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {items.map((item) => (
        <div key={item.id} class="tick">
          <input
            type="checkbox"
            id={`${id}-${item.id}`}
            checked={ticked.includes(item.id)}
            aria-describedby={`${id}-${item.id}-text`}
            {...(error && { 'aria-invalid': true })}
            onChange={(event) => {
              const others = ticked.filter((each) => each !== item.id);
              onTicked(event.currentTarget.checked ? [...others, item.id] : others);
            }}
          />
          <svg class="tick-box" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <rect x="1.5" y="1.5" width="21" height="21" rx="4" />
            <path d="M6.5 12.5l4 4 7.5-9" />
          </svg>
          <div>
            <label for={`${id}-${item.id}`}>{item.title}</label>
            <p class="choice-text" id={`${id}-${item.id}-text`}>
              {item.text}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
