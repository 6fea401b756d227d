import { RulePreview, RulePreviewInput } from '#shared/api/resource-views.ts';
import { describeGate } from '#shared/domain/gate/describe.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import { reachOf } from '#shared/domain/gate/reach.ts';
import { sayStatement } from '#shared/domain/gate/say-statement.ts';
import { waysThrough } from '#shared/domain/gate/ways.ts';
import { err, ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { offerOf } from '../../enrolment/may-set-up.ts';
import { foundResource } from '../../resources/found-resource.ts';
import { defineAction } from '../action.ts';

/** What a gate rule means: in sentences, and as every set of factors that opens it. Nothing is written. */
export const previewRule = defineAction({
  id: 'resource.preview-rule',
  summary: 'What a gate rule means, and whether people of a portal can get through',
  method: 'POST',
  path: '/admin/rule-previews',
  group: 'admin',
  standing: 'admin',
  permission: 'resources.write',
  scope: 'own-check',
  body: RulePreviewInput,
  output: RulePreview,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['resourceDesk'],
  async handle({ caller, body: { rule, alias }, config, ports }) {
    const statements = describeGate(rule);
    const never = statements.find((each) => each.code === 'never-needed');
    const preview: RulePreview = {
      statements: statements.map(sayStatement),
      ways: waysThrough(rule, { usable: rule.allowed, categories: verifiedPasskey }),
      neverNeeded: [...(never?.factors ?? [])],
    };
    if (alias === undefined) return ok({ body: preview });
    if (!looksAfterPlace(caller, { portal: alias })) return err({ code: 'not-found' });
    const portal = foundResource(alias, await ports.resourceDesk.find(alias), config)?.config;
    if (!portal) return err({ code: 'not-found' });
    const { unobtainable, isReachable } = reachOf(rule, offerOf(portal, config));
    return ok({ body: { ...preview, unobtainable: [...unobtainable], isReachable } });
  },
});
