import { Link } from '../../../ui/link.tsx';

interface Props {
  readonly label: string;
  readonly choices: readonly { readonly to: string; readonly title: string; readonly text?: string }[];
}

/** Ways to go on, each a large link. */
export const Choices = ({ label, choices }: Props) => (
  <ul class="choices" aria-label={label}>
    {choices.map(({ to, title, text }) => (
      <li key={to}>
        <Link to={to} class="choice">
          <span>
            <span class="choice-title">{title}</span>
            {text && <span class="choice-text">{text}</span>}
          </span>
          <svg class="choice-arrow" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d="M9 5l7 7-7 7" />
          </svg>
        </Link>
      </li>
    ))}
  </ul>
);
