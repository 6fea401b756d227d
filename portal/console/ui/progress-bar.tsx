import { useConsole } from '../app/console-context.ts';

interface Props {
  readonly label: string;
  readonly done: number;
  /** Undefined while nobody knows how much there is. */
  readonly all: number | undefined;
}

/** How far something long is, in numbers as well. */
export function ProgressBar({ label, done, all }: Props) {
  const { t } = useConsole();
  return (
    <div class="progress-bar">
      <p>
        {label}
        {all !== undefined && <span class="soft"> {t.common.percent(done, all)}</span>}
      </p>
      <progress aria-label={label} {...(all !== undefined && { max: all, value: done })} />
    </div>
  );
}
