import type { ComponentChildren } from 'preact';

/** A term and what there is to say about it; nothing is said about what is undefined. */
export type Definition = readonly [term: string, said: ComponentChildren];

/** Facts about one thing, side by side where there is room. */
export const DefinitionList = ({ items }: { items: readonly Definition[] }) => (
  <dl class="definitions">
    {items
      .filter(([, said]) => said !== undefined && said !== '')
      .map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
  </dl>
);
