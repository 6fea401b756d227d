import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One resource of a synthesized template. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What `cdk synth` wrote, as far as the local run reads it. */
export interface Assembly {
  readonly resources: readonly Resource[];
  /** Values that stacks export to each other, by export name, unresolved. */
  readonly exports: ReadonlyMap<string, { readonly stack: string; readonly value: unknown }>;
  /** Folder of an asset, by the object key that it is uploaded under. */
  assetFolder(objectKey: string): string;
}

interface Template {
  Resources?: Record<string, { Type: string; Properties?: Record<string, unknown> }>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }>;
}
interface Manifest {
  artifacts: Record<string, { type: string; properties?: { templateFile?: string; file?: string } }>;
}

/** Reads all stacks of a cloud assembly. @param folder where `cdk synth` wrote it */
export function readAssembly(folder: string): Assembly {
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
  const artifacts = Object.entries(read<Manifest>('manifest.json').artifacts);
  const resources: Resource[] = [];
  const exports = new Map<string, { stack: string; value: unknown }>();
  const assets = new Map<string, string>();
  for (const [stack, { type, properties }] of artifacts) {
    if (type === 'aws:cloudformation:stack') {
      const template = read<Template>(properties!.templateFile!);
      for (const [logicalId, { Type, Properties = {} }] of Object.entries(template.Resources ?? {}))
        resources.push({ stack, logicalId, type: Type, properties: Properties });
      for (const { Value, Export } of Object.values(template.Outputs ?? {}))
        if (Export) exports.set(Export.Name, { stack, value: Value });
    }
    if (type === 'cdk:asset-manifest') {
      const { files } = read<{ files: Record<string, AssetFile> }>(properties!.file!);
      for (const { source, destinations } of Object.values(files))
        for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, path.join(folder, source.path));
    }
  }
  return {
    resources,
    exports,
    assetFolder: (objectKey) => {
      const found = assets.get(objectKey);
      if (!found) throw new Error(`the synthesized infrastructure has no asset ${objectKey}`);
      return found;
    },
  };
}

interface AssetFile {
  readonly source: { readonly path: string };
  readonly destinations: Record<string, { readonly objectKey: string }>;
}
