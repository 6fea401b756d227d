import { useState } from 'preact/hooks';
import { isLettering } from '#shared/domain/branding/logo-limits.ts';
import { useTexts } from '../../app/console-context.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { LineField } from '../../ui/fields.tsx';
import type { Draft } from './draft.ts';
import { drawLogo } from './draw-logo.ts';
import type { LogoProblem } from './draw-logo.ts';
import { texts } from './texts.ts';
import type { Logos } from './use-logos.ts';

type Logo = NonNullable<NonNullable<Draft['branding']>['logo']>;

interface Props {
  readonly logo: Logo | undefined;
  readonly name: string;
  readonly logos: Logos;
  readonly onLogo: (logo: Logo | undefined) => void;
}

/** A picture for the portal, drawn anew here, with what is read out for it. Nothing is sent before it is saved. */
export function LogoField({ logo, name, logos, onLogo }: Props) {
  const t = useTexts(texts);
  const [problem, setProblem] = useState<LogoProblem>();
  const [said, setSaid] = useState('');
  const take = async (file: File): Promise<void> => {
    const made = await drawLogo(file);
    setProblem(made.ok ? undefined : made.error);
    setSaid('');
    if (!made.ok) return;
    const { id, width, height } = made.value;
    logos.add(made.value);
    setSaid(t.logo.taken(width, height));
    onLogo({ id, width, height, ...(logo?.alt !== undefined && { alt: logo.alt }) });
  };
  return (
    <fieldset class="field">
      <legend>{t.logo.title}</legend>
      <FileDrop
        id="logo"
        label={logo ? t.logo.other : t.logo.choose}
        hint={t.logo.hint}
        accept="image/png,image/jpeg,image/webp,image/gif"
        error={problem && t.logo.problems[problem]}
        onFile={(file) => void take(file)}
      />
      <p role="status">{said}</p>
      {logo && (
        <>
          <LineField
            id="logo-alt"
            label={t.logo.alt}
            hint={t.logo.altHint(isLettering(logo) ? name : undefined)}
            maxLength={80}
            value={logo.alt ?? ''}
            onText={(text) => {
              const { id, width, height } = logo;
              onLogo({ id, width, height, ...(text.trim() !== '' && { alt: text }) });
            }}
          />
          <button
            type="button"
            class="button"
            onClick={() => {
              setProblem(undefined);
              setSaid(t.logo.removed);
              onLogo(undefined);
              // The button goes; what takes its place is where one goes on.
              document.getElementById('logo')?.focus();
            }}
          >
            {t.logo.remove}
          </button>
        </>
      )}
    </fieldset>
  );
}
