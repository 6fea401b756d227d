import { regionalEndpoint } from './regional-endpoint.ts';

/** The address of KMS, in place of `client-kms/endpoint/endpointResolver`. */
export const defaultEndpointResolver = regionalEndpoint('kms');
