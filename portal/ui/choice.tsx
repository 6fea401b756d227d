import { Link } from './link.tsx';

interface Props {
  readonly to: string;
  /** Path data of 24 by 24. */
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly onFollow?: () => void;
}

/** Something one can do, as a large link with a line about it. */
export const Choice = ({ to, icon, title, text, onFollow }: Props) => (
  <Link to={to} class="choice" {...(onFollow && { onFollow })}>
    <span class="choice-icon">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d={icon} />
      </svg>
    </span>
    <span>
      <span class="choice-title">{title}</span>
      <span class="choice-text">{text}</span>
    </span>
    <svg class="choice-arrow" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d="M9 5l7 7-7 7" />
    </svg>
  </Link>
);
