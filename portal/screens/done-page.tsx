import type { ComponentChildren } from 'preact';
import { usePortal } from '../app/portal-context.ts';
import { Link } from '../ui/link.tsx';
import { OwnText } from '../ui/own-text.tsx';
import { Page } from '../ui/page.tsx';

interface Props {
  readonly kind: 'reset' | 'unlock';
  readonly children?: ComponentChildren;
}

/** It worked; and what to do now, so that it keeps working. */
export function DonePage({ kind, children }: Props) {
  const { t, portal, place } = usePortal();
  const isReset = kind === 'reset';
  const lines = isReset ? t.done.nextLines : t.done.unlockLines;
  return (
    <>
      <svg class="done-mark" viewBox="0 0 24 24" width="56" height="56" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path d="M7.3 12.4l3.2 3.2 6.2-7" />
      </svg>
      <Page title={t.done[kind]}>
        <p class="lead">{isReset ? t.done.resetLead : t.done.unlockLead}</p>
        {place.memory.note === 'elsewhere-later' && <p>{t.done.elsewhere}</p>}
        <h2>{isReset ? t.done.next : t.done.unlockNext}</h2>
        <ul class="next">
          {lines.map(({ title, text }) => (
            <li key={title}>
              <b>{title}</b>
              {text}
            </li>
          ))}
        </ul>
        <OwnText text={isReset ? portal.texts?.done : portal.texts?.unlocked} />
        {isReset && <p class="soft small">{t.done.notice}</p>}
        {!isReset && portal.actions.includes('password.reset') && (
          <p>
            <Link to="forgot">{t.actions['password.reset'].title}</Link>
          </p>
        )}
        <div class="buttons">
          {children}
          <Link to="" class="button">
            {t.common.home}
          </Link>
        </div>
      </Page>
    </>
  );
}
