import type { ComponentChildren } from 'preact';
import { Link } from './link.tsx';

interface Props {
  readonly name: string;
  /** What is known of it, beneath its name. */
  readonly children: ComponentChildren;
  /** Where one goes to do something with it, and what that is called. */
  readonly ways: readonly (readonly [to: string, text: string])[];
}

/** One of the things that a person has: a screen reader hears of each way to which of them it leads. */
export const NamedLine = ({ name, children, ways }: Props) => (
  <div class="token">
    <div>
      <b>{name}</b>
      {children}
    </div>
    <div class="buttons">
      {ways.map(([to, text]) => (
        <Link key={to} to={to} class="button">
          {text} <span class="visually-hidden">{name}</span>
        </Link>
      ))}
    </div>
  </div>
);

/** Facts in one line. */
export const factsLine = (facts: readonly string[]): ComponentChildren => (
  <>
    <br />
    <span class="soft small">{facts.join(', ')}</span>
  </>
);
