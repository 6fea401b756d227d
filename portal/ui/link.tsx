import type { ComponentChildren } from 'preact';
import { href } from '../app/place.ts';
import { usePortal } from '../app/portal-context.ts';

interface Props {
  /** Below the portal. */
  readonly to: string;
  readonly class?: string;
  readonly onFollow?: () => void;
  readonly children: ComponentChildren;
}

/** A link within the portal. Opening it in a new tab works as with any link. */
export function Link({ to, class: className, onFollow, children }: Props) {
  const { go } = usePortal();
  return (
    <a
      href={href(to)}
      class={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        onFollow?.();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
