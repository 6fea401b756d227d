/** How a function is bundled. CDK and the size test use the same options, so that what is measured is what is deployed. */
export const bundleOptions = {
  bundle: true,
  // What is imported lazily is loaded lazily: SQS, KMS, SES and OTP code are not part of a cold start.
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'] as string[],
  legalComments: 'none',
  outExtension: { '.js': '.mjs' },
  chunkNames: '[hash]',
  // Parts of the SDK that a Lambda never uses; each replacement says why.
  alias: {
    '@aws-sdk/credential-provider-node': './functions/adapters/lambda-credentials.ts',
    '@aws-sdk/endpoint-cache': './functions/adapters/no-endpoint-cache.ts',
    'node:http': './functions/adapters/plain-http.ts',
  },
  // What the bundle holds of CommonJS still asks for node: modules by `require`.
  banner: {
    js: "import{createRequire as createRequireForBundle}from'node:module';const require=createRequireForBundle(import.meta.url);",
  },
} as const;
