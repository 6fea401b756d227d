import type { ComponentChildren } from 'preact';

/** What stands around every control. */
export interface FieldFrame {
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
}

type Notes = Omit<FieldFrame, 'label'>;

/** Label, hint and error above a control, which spreads `tiesOf` the same frame. */
export const Field = ({ label, children, ...notes }: FieldFrame & { readonly children: ComponentChildren }) => (
  <div class="field">
    <label for={notes.id}>{label}</label>
    <FieldNotes {...notes} />
    {children}
  </div>
);

/** Hint and error alone, for what has a legend instead of a label. */
export const FieldNotes = ({ id, hint, error }: Notes) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
  </>
);

/**
 * What ties a control to its hint and its error for screen readers.
 *
 * @param further The id of what describes it besides.
 */
export const tiesOf = ({ id, hint, error }: Notes, further?: string) => ({
  'aria-invalid': !!error || undefined,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`, further].filter(Boolean).join(' ') || undefined,
});
