import type { Assembly, Resource } from './assembly.ts';

/** What a resource answers to `Ref` and `Fn::GetAtt` on this machine. */
export interface Physical {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Everything that stands in for CloudFormation when templates are read. */
export interface Surroundings {
  readonly region: string;
  readonly account: string;
  physical(resource: Resource): Physical;
  /** The value of a secret, by what `Ref` gives for it. */
  secret(ref: string): string;
}

/** Replaces the intrinsic functions in a part of a template of the given stack by what they stand for. */
export type Resolve = (value: unknown, stack: string) => unknown;

/** Makes a resolver. @throws Error on an intrinsic that the local run does not know: better than running on nonsense */
export function resolver(assembly: Assembly, surroundings: Surroundings): Resolve {
  const byId = new Map(assembly.resources.map((resource) => [`${resource.stack}/${resource.logicalId}`, resource]));
  const pseudo: Record<string, string> = {
    'AWS::Region': surroundings.region,
    'AWS::AccountId': surroundings.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::NoValue': '',
  };
  const physical = (stack: string, id: string): Physical => {
    const resource = byId.get(`${stack}/${id}`);
    if (!resource) throw new Error(`the stack ${stack} has no resource ${id}`);
    return surroundings.physical(resource);
  };
  const reference = (stack: string, name: string): string => pseudo[name] ?? physical(stack, name).ref;
  const attribute = (stack: string, id: string, name: string): string =>
    physical(stack, id).attributes?.[name] ?? `${id}.${name}`;

  const intrinsics: Record<string, (argument: never, stack: string) => unknown> = {
    Ref: (name: string, stack) => reference(stack, name),
    'Fn::GetAtt': ([id, name]: [string, string], stack) => attribute(stack, id, name),
    'Fn::Join': ([separator, parts]: [string, unknown[]], stack) =>
      parts.map((part) => String(resolve(part, stack))).join(separator),
    'Fn::Sub': (text: string | [string, Record<string, unknown>], stack) => {
      const [template, given] = Array.isArray(text) ? text : [text, {}];
      return template.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
        if (name in given) return String(resolve(given[name], stack));
        const [id, ...rest] = name.split('.');
        return rest.length > 0 ? attribute(stack, id!, rest.join('.')) : reference(stack, name);
      });
    },
    'Fn::Select': ([index, list]: [number, unknown], stack) => (resolve(list, stack) as unknown[])[Number(index)],
    'Fn::Split': ([separator, text]: [string, unknown], stack) => String(resolve(text, stack)).split(separator),
    'Fn::ImportValue': (name: unknown, stack) => {
      const exported = assembly.exports.get(String(resolve(name, stack)));
      if (!exported) throw new Error(`nothing is exported as ${String(name)}`);
      return resolve(exported.value, exported.stack);
    },
  };

  function resolve(value: unknown, stack: string): unknown {
    if (Array.isArray(value)) return value.map((item) => resolve(item, stack));
    if (typeof value !== 'object' || value === null) return withSecrets(value);
    const entries = Object.entries(value);
    const [key, argument] = entries[0] ?? [];
    if (entries.length === 1 && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'))) {
      const intrinsic = intrinsics[key];
      if (!intrinsic) throw new Error(`the local run does not know ${key}`);
      return withSecrets(intrinsic(argument as never, stack));
    }
    return Object.fromEntries(entries.map(([name, item]) => [name, resolve(item, stack)]));
  }

  const withSecrets = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(/\{\{resolve:secretsmanager:(.+?):SecretString:[^}]*\}\}/g, (_, ref: string) =>
          surroundings.secret(ref),
        )
      : value;

  return resolve;
}
