import { Duration, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DeploymentConfig } from '../config.ts';
import { ConfigProblem } from '../read-config.ts';

/**
 * Brings the built portal into the bucket, below `/portal`, together with `trust.json`: the fingerprints of the
 * bridges that an administrator confirmed, which browsers check before they seal a password (THREATS B11).
 */
export class StaticFiles extends Construct {
  /** The CDK's one function behind all uploads; it stands beside them in the stack. */
  readonly uploader: IConstruct;

  constructor(
    scope: Construct,
    id: string,
    props: { bucket: IBucket; distribution: Distribution; config: DeploymentConfig; portalFolder: string },
  ) {
    super(scope, id);
    const { bucket, distribution, config, portalFolder } = props;
    if (!existsSync(path.join(portalFolder, 'index.html'))) {
      throw new ConfigProblem(
        `The portal is not built: ${portalFolder}/index.html is missing. Run \`npm run build\` first.`,
      );
    }
    const common = { destinationBucket: bucket, prune: false, memoryLimit: 256 };
    // The names of these files change with their content.
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      destinationKeyPrefix: 'portal/assets',
      sources: [Source.asset(path.join(portalFolder, 'assets'))],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      destinationKeyPrefix: 'portal',
      sources: [
        Source.asset(portalFolder, { exclude: ['assets', 'assets/**'] }),
        Source.jsonData('trust.json', trustOf(config)),
      ],
      cacheControl: [CacheControl.maxAge(Duration.seconds(0)), CacheControl.mustRevalidate()],
      distribution,
      distributionPaths: ['/portal/*'],
    });
    // A page must never name a file that is not there yet.
    pages.node.addDependency(assets);
    this.uploader = Stack.of(this).node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))!;
  }
}

/** What `/portal/trust.json` says. */
export const trustOf = (config: DeploymentConfig): { directories: Record<string, { fingerprints: string[] }> } => ({
  directories: Object.fromEntries(
    config.directories.map(({ id, bridges }) => [id, { fingerprints: bridges.map(({ fingerprint }) => fingerprint) }]),
  ),
});
