const smithy = '@smithy/core/dist-es/submodules';
const aws = '@aws-sdk/core/dist-es/submodules';
const webauthn = '@simplewebauthn/server/esm';

/**
 * Modules of libraries that a Lambda can never reach, and what the bundles hold instead (`functions/stand-ins`; each file
 * says why). Left side: path below `node_modules`. A line that matches nothing any more fails the bundle's test, so an
 * update of a library cannot undo one unseen. Decided in docs/adr/0027.
 */
export const standIns: Readonly<Record<string, string>> = {
  '@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js': 'dynamodb-endpoint',
  '@aws-sdk/client-kms/dist-es/endpoint/endpointResolver.js': 'kms-endpoint',
  '@aws-sdk/client-ses/dist-es/endpoint/endpointResolver.js': 'ses-endpoint',
  '@aws-sdk/client-sns/dist-es/endpoint/endpointResolver.js': 'sns-endpoint',
  '@aws-sdk/client-sqs/dist-es/endpoint/endpointResolver.js': 'sqs-endpoint',
  [`${aws}/client/util-endpoints/lib/aws/partition.js`]: 'no-partitions',
  [`${smithy}/checksum/md5/Md5Js.js`]: 'no-software-md5',
  [`${smithy}/checksum/sha256/Sha256Js.js`]: 'no-software-sha256',
  [`${smithy}/config/config-resolver/regionConfig/getInstanceMetadataRegion.js`]: 'no-instance-metadata',
  [`${smithy}/config/shared-ini-file-loader/loadSharedConfigFiles.js`]: 'no-config-files',
  [`${smithy}/retry/util-retry/AdaptiveRetryStrategy.js`]: 'no-adaptive-retry',
  '@smithy/signature-v4/dist-es/HeaderFormatter.js': 'no-event-streams',
  'zod/v4/locales/en.js': 'no-messages',
  [`${webauthn}/helpers/convertX509PublicKeyToCOSE.js`]: 'no-certificates',
  [`${webauthn}/helpers/getCertificateInfo.js`]: 'no-certificates',
  [`${webauthn}/helpers/isCertRevoked.js`]: 'no-certificates',
  [`${webauthn}/helpers/validateCertificatePath.js`]: 'no-certificates',
  [`${webauthn}/helpers/iso/isoCrypto/unwrapEC2Signature.js`]: 'ecdsa-signature',
  [`${webauthn}/registration/verifications/tpm/verifyAttestationTPM.js`]: 'no-attestation',
  [`${webauthn}/registration/verifications/verifyAttestationAndroidKey.js`]: 'no-attestation',
  [`${webauthn}/registration/verifications/verifyAttestationAndroidSafetyNet.js`]: 'no-attestation',
  [`${webauthn}/registration/verifications/verifyAttestationApple.js`]: 'no-attestation',
  [`${webauthn}/registration/verifications/verifyAttestationFIDOU2F.js`]: 'no-attestation',
  [`${webauthn}/registration/verifications/verifyAttestationPacked.js`]: 'no-attestation',
  [`${webauthn}/services/metadataService.js`]: 'no-metadata-service',
  'zod/v4/core/json-schema-processors.js': 'no-json-schema',
  'zod/v4/core/to-json-schema.js': 'no-json-schema',
};

/** Whole packages, by name. */
export const packageStandIns: Readonly<Record<string, string>> = {
  '@aws-sdk/credential-provider-node': './functions/adapters/lambda-credentials.ts',
  '@aws-sdk/endpoint-cache': './functions/adapters/no-endpoint-cache.ts',
  'node:http': './functions/adapters/plain-http.ts',
};
