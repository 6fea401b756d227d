import { usePolicyTexts } from '../../texts/policy-texts.ts';

interface Props {
  readonly text: string;
  /** Whether anybody looks at it when it is sent. */
  readonly isChecked?: boolean;
}

/** A rule that this browser cannot look at: neither kept nor broken, and said so. */
export function LaterRule({ text, isChecked = true }: Props) {
  const words = usePolicyTexts();
  return (
    <li>
      <svg class="rule-mark" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M7 12h10" />
      </svg>
      <span>
        {text}
        {isChecked && <span class="soft"> ({words.checkedLater})</span>}
      </span>
    </li>
  );
}
