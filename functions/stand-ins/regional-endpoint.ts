/** What the SDK knows when it looks for a service's address. */
interface EndpointParameters {
  readonly Endpoint?: string;
  readonly Region?: string;
  readonly UseFIPS?: boolean;
  readonly UseDualStack?: boolean;
}

/** As the SDK wants it. */
interface ServiceEndpoint {
  readonly url: URL;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly headers: Record<string, string[]>;
}

/**
 * Finds the address of a service: the configured one (`AWS_ENDPOINT_URL_*`), else the public one of the region. Stands in
 * for a rule engine with the tables of all partitions, 17 KB to compute this one name.
 * @param service the first label of the host, such as `dynamodb`
 * @throws Error for FIPS and dual-stack addresses: whoever asks for those must not silently get another
 */
export const regionalEndpoint =
  (service: string) =>
  ({ Endpoint, Region, UseFIPS, UseDualStack }: EndpointParameters): ServiceEndpoint => {
    if (UseFIPS || UseDualStack) throw new Error('FIPS and dual-stack endpoints are not built into this function');
    if (Endpoint === undefined && !Region) throw new Error('no AWS region in the environment');
    const suffix = Region?.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    return { url: new URL(Endpoint ?? `https://${service}.${Region}.${suffix}`), properties: {}, headers: {} };
  };
