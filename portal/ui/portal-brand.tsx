import { useState } from 'preact/hooks';
import { isLettering } from '#shared/domain/branding/logo-limits.ts';
import { usePortal } from '../app/portal-context.ts';
import { BrandMark } from './brand.tsx';

/**
 * Whose portal this is: its logo, in place of the name where it is a lettering, or our mark and the name. Its size is known before
 * the picture comes, so that nothing moves; where none comes, it is as if there were none.
 */
export function PortalBrand() {
  const { alias, name, branding } = usePortal().portal;
  const [missing, setMissing] = useState<string>();
  const logo = branding?.logo;
  const said = <span>{branding?.shortName ?? name}</span>;
  if (!logo || logo.id === missing)
    return (
      <>
        <BrandMark />
        {said}
      </>
    );
  const { id, width, height, alt } = logo;
  return (
    <>
      <img
        class="logo"
        src={`/api/v1/portals/${alias}/logos/${id}`}
        width={width}
        height={height}
        alt={alt ?? (isLettering(logo) ? name : '')}
        onError={() => {
          setMissing(id);
        }}
      />
      {!isLettering(logo) && said}
    </>
  );
}
