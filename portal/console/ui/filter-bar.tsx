import type { ComponentChildren } from 'preact';
import { useConsole } from '../app/console-context.ts';

interface Props {
  /** What is narrowed, for screen readers. */
  readonly label: string;
  readonly onSearch: () => void;
  /** Takes every filter away; absent where none is set. */
  readonly onClear?: (() => void) | undefined;
  /** Fields: they stand side by side where there is room. */
  readonly children: ComponentChildren;
  /** Where every field acts by itself. */
  readonly hasNoButton?: boolean;
}

/** What a list is narrowed by. Keep what is chosen in the address (`go(path, { query, replace: true })`). */
export function FilterBar({ label, onSearch, onClear, children, hasNoButton }: Props) {
  const { t } = useConsole();
  return (
    <form
      class="filters"
      role="search"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      {children}
      <div class="filter-buttons">
        {!hasNoButton && (
          <button type="submit" class="button">
            {t.common.search}
          </button>
        )}
        {onClear && (
          <button type="button" class="quiet" onClick={onClear}>
            {t.common.clear}
          </button>
        )}
      </div>
    </form>
  );
}
