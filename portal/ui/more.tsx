import type { ComponentChildren } from 'preact';

/** Help that opens on demand. */
export const More = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <details class="more">
    <summary>{title}</summary>
    <div class="more-body">{children}</div>
  </details>
);
