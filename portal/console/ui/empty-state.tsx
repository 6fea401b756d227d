import type { ComponentChildren } from 'preact';

/** Nothing here, in words; and what to do about it, where there is something. */
export const EmptyState = ({ children }: { children: ComponentChildren }) => <div class="empty">{children}</div>;
