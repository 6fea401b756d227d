import { regionalEndpoint } from './regional-endpoint.ts';

/** The address of DynamoDB, in place of `client-dynamodb/endpoint/endpointResolver`. */
export const defaultEndpointResolver = regionalEndpoint('dynamodb');
