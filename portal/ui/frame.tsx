import type { ComponentChildren } from 'preact';
import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../app/portal-context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Link } from './link.tsx';
import { PortalBrand } from './portal-brand.tsx';
import { SupportText } from './support-text.tsx';

interface Props {
  readonly onLanguage: (language: Language) => void;
  readonly children: ComponentChildren;
}

/** What stands around every screen. */
export function Frame({ onLanguage, children }: Props) {
  const { t } = usePortal();
  return (
    <div class="frame">
      <a
        class="skip button"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t.common.skip}
      </a>
      <header class="header">
        <Link to="" class="brand">
          <PortalBrand />
        </Link>
        <LanguageSwitch onLanguage={onLanguage} />
      </header>
      <main class="main" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="footer">
        <div class="footer-help">
          <h2>{t.help.title}</h2>
          <SupportText />
        </div>
        <p class="seal-note">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <rect x="3.5" y="9" width="13" height="8.5" rx="2" />
            <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M10 12.5v2" />
          </svg>
          <span>{t.help.seal}</span>
        </p>
      </footer>
    </div>
  );
}
