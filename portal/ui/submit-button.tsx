import { useWords } from './words.ts';

interface Props {
  readonly isBusy: boolean;
  readonly children: string;
}

/** The one main button. While busy it keeps its size and the focus; a disabled button would lose it. */
export function SubmitButton({ isBusy, children }: Props) {
  const words = useWords();
  return (
    <button type="submit" class="button primary" aria-disabled={isBusy} data-busy={isBusy}>
      <span class="button-label">{children}</span>
      <span class="visually-hidden" role="status">
        {isBusy ? words.working : ''}
      </span>
    </button>
  );
}
