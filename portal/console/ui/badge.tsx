import type { ComponentChildren } from 'preact';

export type BadgeTone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

/** A state in a word or two. The word says it; the colour only helps. */
export const Badge = ({ tone = 'quiet', children }: { tone?: BadgeTone; children: ComponentChildren }) => (
  <span class={`badge badge-${tone}`}>{children}</span>
);
