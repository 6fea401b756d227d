import { regionalEndpoint } from './regional-endpoint.ts';

/** The address of SNS, in place of `client-sns/endpoint/endpointResolver`. */
export const defaultEndpointResolver = regionalEndpoint('sns');
