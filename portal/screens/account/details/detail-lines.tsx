import './details.css';
import type { AttributeOffer } from '#shared/api/profile-views.ts';
import type { AttributeAnswer } from '#shared/protocol/attribute-values.ts';
import { Link } from '../../../ui/link.tsx';
import { Photo } from './photo.tsx';
import { useDetailLabel, useDetailTexts } from './detail-texts.ts';
import { useDetails } from './use-details.ts';

/** What the directory says about who is signed in, as far as the administrator opened it. */
export function DetailLines({ offers }: { offers: readonly AttributeOffer[] }) {
  const d = useDetailTexts();
  const label = useDetailLabel();
  const details = useDetails(true);
  const answer = details.state === 'known' ? details.answer : undefined;
  const shown = offers.filter(({ name }) => answer && isThere(name, answer));
  // Open on this portal, and not in the company's own network: nothing to see.
  if (details.state === 'away' && details.end?.outcome === 'attribute-closed') return null;
  return (
    <section aria-labelledby="details">
      <h2 id="details">{d.title}</h2>
      <p>{d.lead}</p>
      <p class="soft" role="status">
        {details.state === 'asking' && d.asking}
        {details.state === 'away' && d.away}
      </p>
      {answer && (
        <>
          <dl class="details">
            {shown.map((offer) => (
              <div key={offer.name}>
                <dt>
                  <b>{label(offer)}</b>
                </dt>
                <dd class="soft">
                  <Value
                    name={offer.name}
                    value={answer.values[offer.name]}
                    isHidden={answer.hidden.includes(offer.name)}
                  />
                </dd>
              </div>
            ))}
          </dl>
          {offers.some(({ name }) => answer.writable.includes(name)) && (
            <Link to="account/profile/details" class="button">
              {d.change}
            </Link>
          )}
        </>
      )}
    </section>
  );
}

/** What has no value and takes none, here or at all, is not worth a line. */
const isThere = (name: AttributeOffer['name'], { values, writable, hidden }: AttributeAnswer): boolean =>
  values[name] !== undefined || writable.includes(name) || hidden.includes(name);

interface ValueProps {
  readonly name: AttributeOffer['name'];
  readonly value: string | undefined;
  readonly isHidden: boolean;
}

function Value({ name, value, isHidden }: ValueProps) {
  const d = useDetailTexts();
  if (isHidden) return <>{d.hidden}</>;
  if (value === undefined) return <>{d.none}</>;
  if (name === 'thumbnailPhoto') return <Photo jpeg={value} />;
  return <span class="lines">{value}</span>;
}
