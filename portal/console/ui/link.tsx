import type { ComponentChildren } from 'preact';
import { useConsole } from '../app/console-context.ts';
import { href } from '../app/place.ts';

interface Props {
  /** Below the console; parts that may hold anything by `pathOf`. */
  readonly to: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly class?: string;
  readonly current?: 'page';
  readonly children: ComponentChildren;
}

/** A link within the console. Opening it in a new tab works as with any link. */
export function Link({ to, query = {}, class: className, current, children }: Props) {
  const { go } = useConsole();
  return (
    <a
      href={href(to, query)}
      class={className}
      aria-current={current}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        go(to, { query });
      }}
    >
      {children}
    </a>
  );
}
