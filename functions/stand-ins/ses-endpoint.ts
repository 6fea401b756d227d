import { regionalEndpoint } from './regional-endpoint.ts';

/** The address of SES, in place of `client-ses/endpoint/endpointResolver`. */
export const defaultEndpointResolver = regionalEndpoint('email');
