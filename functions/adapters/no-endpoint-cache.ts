/**
 * Takes the place of `@aws-sdk/endpoint-cache` in the bundles (see `functions/bundle.ts`). The DynamoDB client makes one
 * for endpoint discovery, which none of its commands uses.
 */
export class EndpointCache {}
