import { useLayoutEffect, useRef } from 'preact/hooks';
import { isLettering } from '#shared/domain/branding/logo-limits.ts';
import { paletteOf } from '#shared/domain/branding/palette.ts';
import type { Accent } from '#shared/domain/branding/palette.ts';
import { Field, tiesOf } from '../../../ui/field.tsx';
import { useTexts } from '../../app/console-context.ts';
import { LineField, TickField } from '../../ui/fields.tsx';
import type { Draft } from './draft.ts';
import { LogoField } from './logo-field.tsx';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';

const usualAccent = '#9c4300';
const usual = { light: usualAccent, dark: '#ffb26b' };

type Branding = NonNullable<Draft['branding']>;

/** How the portal looks, and a look at it before anything is saved. */
export function LookSection({ draft, change, logos, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  const { shortName, accent, logo } = draft.branding ?? {};
  const made = accent === undefined ? undefined : paletteOf(accent);
  const set = (members: { readonly [Name in keyof Branding]?: Branding[Name] | undefined }): void => {
    const next = Object.entries({ ...draft.branding, ...members }).filter(([, value]) => value !== undefined);
    change({ branding: next.length > 0 ? (Object.fromEntries(next) as Branding) : undefined });
  };
  const why = made && !made.ok ? made.why : undefined;
  const accentField = {
    id: 'accent',
    label: t.accent,
    hint: t.accentHint,
    error: why && t.tooPale(why.contrast, why.nearest),
  };
  return (
    <div class="columns">
      <fieldset class="plain-set" disabled={isReadOnly}>
        <LineField
          id="short-name"
          label={t.shortName}
          hint={t.shortNameHint}
          maxLength={24}
          value={shortName ?? ''}
          onText={(text) => {
            set({ shortName: text === '' ? undefined : text });
          }}
        />
        <LogoField
          logo={logo}
          name={draft.name}
          logos={logos}
          onLogo={(next) => {
            set({ logo: next });
          }}
        />
        <TickField
          id="own-accent"
          label={t.ownAccent}
          isTicked={accent !== undefined}
          onTicked={(isOn) => {
            set({ accent: isOn ? usualAccent : undefined });
          }}
        />
        {accent !== undefined && (
          <Field {...accentField}>
            <input
              id="accent"
              type="color"
              value={accent}
              {...tiesOf(accentField)}
              onInput={(event) => {
                set({ accent: event.currentTarget.value.toLowerCase() });
              }}
            />
            {why && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  set({ accent: why.nearest });
                }}
              >
                {t.takeNearest(why.nearest)}
              </button>
            )}
          </Field>
        )}
      </fieldset>
      <div class="card" role="group" aria-label={t.preview}>
        <h2>{t.preview}</h2>
        {(['light', 'dark'] as const).map((theme) => (
          <Sample
            key={theme}
            theme={theme}
            name={shortName ?? draft.name}
            logo={
              logo && { ...logo, src: logos.addressFor(draft), alt: logo.alt ?? (isLettering(logo) ? draft.name : '') }
            }
            accent={made?.ok ? made.palette[theme] : undefined}
          />
        ))}
      </div>
    </div>
  );
}

interface SampleProps {
  readonly theme: 'light' | 'dark';
  readonly name: string;
  readonly logo: { width: number; height: number; src: string | undefined; alt: string } | undefined;
  readonly accent: Accent | undefined;
}

/** A head, a button and a link, as a person would see them. Nothing in it can be pressed. */
function Sample({ theme, name, logo, accent }: SampleProps) {
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The policy forbids styles in the page; properties that a script sets are no such thing.
    box.current?.style.setProperty('--sample-accent', accent?.accent ?? usual[theme]);
    box.current?.style.setProperty('--sample-on', accent?.onAccent ?? (theme === 'light' ? '#ffffff' : '#2b1500'));
  }, [accent, theme]);
  return (
    <div>
      <p class="small soft">{theme === 'light' ? t.previewLight : t.previewDark}</p>
      <div ref={box} class={`sample sample-${theme}`}>
        <span class="sample-head">
          {logo && <img class="sample-logo" {...logo} alt={logo.alt} />}
          {!(logo && isLettering(logo)) && <strong>{name}</strong>}
        </span>
        <span class="sample-button">{t.previewButton}</span>
        <span class="sample-link">{t.previewLink}</span>
      </div>
    </div>
  );
}
