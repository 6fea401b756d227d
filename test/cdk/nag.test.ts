import { expect, it } from '@jest/globals';
import { synthesized } from './synthesized.ts';

// Synthesis throws when cdk-nag finds something that cdk/nag.ts does not explain.
it('cdk-nag has nothing unexplained to say, with and without an own domain and text messages', () => {
  expect(() => synthesized((config) => config, true).app.synth()).not.toThrow();
  const withDomain = synthesized(
    (config) => ({
      ...config,
      account: '123456789012',
      domain: {
        name: 'password.test.example',
        certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555',
        hostedZone: { id: 'Z0123456789', name: 'test.example' },
      },
    }),
    true,
  );
  expect(() => withDomain.app.synth()).not.toThrow();
  const withTexts = synthesized((config) => ({ ...config, texts: { countries: [] } }), true);
  expect(() => withTexts.app.synth()).not.toThrow();
});
