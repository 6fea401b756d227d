import type { ComponentChildren } from 'preact';

interface Props {
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** A form that checks in our own words, not in the browser's. */
export const Form = ({ onSubmit, children }: Props) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);
