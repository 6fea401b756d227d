import type { FactorId } from '#shared/domain/gate-rule.ts';
import { useEnrolmentTexts } from './enrolment-texts.ts';

interface Props {
  readonly has: readonly FactorId[];
  readonly missing: number;
}

/** What is there, with a tick, and a place for each that is missing. */
export function EnrolmentProgress({ has, missing }: Props) {
  const words = useEnrolmentTexts();
  return (
    <ul class="progress" aria-label={words.list}>
      {has.map((factor) => (
        <li key={factor} class="progress-done">
          <svg class="progress-mark" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="10" />
            <path d="M7.5 12.5l3 3 6-7" />
          </svg>
          <span>{words.has[factor]}</span>
        </li>
      ))}
      {Array.from({ length: missing }, (_, index) => (
        <li key={index}>
          <svg class="progress-mark" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="10" />
          </svg>
          <span>
            {words.pending} <span class="soft">({words.pendingStill})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
