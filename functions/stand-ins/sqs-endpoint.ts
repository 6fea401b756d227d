import { regionalEndpoint } from './regional-endpoint.ts';

/** The address of SQS, in place of `client-sqs/endpoint/endpointResolver`. */
export const defaultEndpointResolver = regionalEndpoint('sqs');
