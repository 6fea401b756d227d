/**
 * Takes the place of `@aws-sdk/credential-provider-node` in the bundles (see `functions/bundle.ts`). A Lambda has its
 * credentials in the environment and nowhere else; the chain of files, SSO and web identity is 100 KB that never runs.
 */
export const defaultProvider = () => (): Promise<object> => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  const sessionToken = process.env['AWS_SESSION_TOKEN'];
  if (!accessKeyId || !secretAccessKey) return Promise.reject(new Error('no AWS credentials in the environment'));
  return Promise.resolve({ accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) });
};
