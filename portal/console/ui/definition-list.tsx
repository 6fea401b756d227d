import type { ComponentChildren } from 'preact';

/** A term and what there is to say about it; nothing is said about what is not there. `wide`: it takes sentences. */
export type Definition = readonly [term: string, said: ComponentChildren, room?: 'wide'];

const nothing: readonly ComponentChildren[] = [undefined, null, false, ''];

/** Facts about one thing, side by side where there is room. */
export const DefinitionList = ({ items }: { items: readonly Definition[] }) => (
  <dl class="definitions">
    {items
      .filter(([, said]) => !nothing.includes(said))
      .map(([term, said, room]) => (
        <div key={term} class={room && 'is-wide'}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
  </dl>
);
