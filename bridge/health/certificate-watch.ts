import { certificateAge, daysLeft } from '#shared/domain/certificate-age.ts';
import type { CertificateAge } from '#shared/domain/certificate-age.ts';
import type { DirectoryConnector } from '../connectors/directory-connector.ts';
import type { ConnectorLog } from '../connectors/active-directory/config.ts';

/** When the first of them ends, in milliseconds since 1970; absent while none is known. */
export interface CertificateEnds {
  readonly authority?: number;
  readonly controller?: number;
}

/**
 * Looks at how long the certificates last on which everything depends: those that are trusted, and those that controllers
 * showed. It is said in the log once when one ends within 30 days, once within 7, and once when it has ended.
 */
export function certificateWatch(
  connector: Pick<DirectoryConnector, 'health' | 'authority'>,
  { now, log }: { now: () => Date; log: ConnectorLog },
): () => CertificateEnds {
  const told = new Map<string, CertificateAge>();
  const look = (of: 'authority' | 'controller', name: string, endsAt: string): void => {
    const age = certificateAge(new Date(endsAt), now());
    if (age !== 'fine' && age !== told.get(name)) {
      log.warn({ of, name, endsAt, daysLeft: daysLeft(new Date(endsAt), now()) }, 'a certificate ends soon');
    }
    told.set(name, age);
  };
  return () => {
    const authority = connector.authority?.().certificates ?? [];
    const controllers = connector
      .health()
      .flatMap(({ controller, certificateEndsAt }) =>
        certificateEndsAt === undefined ? [] : [{ controller, endsAt: certificateEndsAt }],
      );
    for (const { subject, endsAt } of authority) look('authority', subject, endsAt);
    for (const { controller, endsAt } of controllers) look('controller', controller, endsAt);
    const [first, firstShown] = [firstOf(authority), firstOf(controllers)];
    return { ...(first && { authority: first }), ...(firstShown && { controller: firstShown }) };
  };
}

const firstOf = (certificates: readonly { readonly endsAt: string }[]): number | undefined =>
  certificates.length === 0 ? undefined : Math.min(...certificates.map(({ endsAt }) => Date.parse(endsAt)));
