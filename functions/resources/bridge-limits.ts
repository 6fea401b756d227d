import type { BridgeLimits, UnkeptRules } from '#shared/api/bridge-limits.ts';
import { attributeNames } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { standingOf } from '../directories/view-directory.ts';
import type { BridgeRegister, BridgeReport } from '../ports/bridge-register.ts';
import type { ResourceConfig } from './resource-config.ts';
import { unkeptRules } from './unkept-rules.ts';

/**
 * What bridges leave out of what a resource allows, wherever its configuration comes from: one of the deployment's file was
 * never checked against them. Any of them may get a job, so the least of them counts. Where none is there nothing is known.
 */
export async function limitsOf(
  { directory, rules }: Pick<ResourceConfig, 'directory' | 'rules'>,
  { bridges, now }: { readonly bridges: BridgeRegister; readonly now: Date },
): Promise<BridgeLimits | undefined> {
  const present = (await bridges.list(directory)).filter((report) => standingOf(report, now) === 'here');
  if (present.length === 0) return undefined;
  const closed = attributeNames.filter((name) => present.some((report) => isClosed(report, name)));
  const readOnly = attributeNames.filter(
    (name) => !closed.includes(name) && present.some((report) => entryOf(report, name)?.isWritable === false),
  );
  const unkept = unkeptBy(present, rules);
  return { closed, readOnly, ...(unkept && { rules: unkept }) };
}

/** Why rules go to none of these bridges: one of them that cannot keep them is enough. */
export function unkeptBy(
  present: readonly Pick<BridgeReport, 'understands'>[],
  rules: ResourceConfig['rules'],
): UnkeptRules | undefined {
  const reasons = present.map(({ understands = [] }) => unkeptRules(rules, understands));
  // Who is too old has to be updated in any case.
  return reasons.find((reason) => reason === 'bridge-too-old') ?? reasons.find((reason) => reason !== undefined);
}

/** One that takes such jobs and does not say which attributes has not heard yet that we want to know. */
const isClosed = (report: BridgeReport, name: AttributeName): boolean =>
  !report.understands?.includes('attributes') ||
  (report.openAttributes !== undefined && entryOf(report, name) === undefined);

const entryOf = ({ openAttributes }: BridgeReport, name: AttributeName) =>
  openAttributes?.find((each) => each.name === name);
