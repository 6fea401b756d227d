import { actions } from '../actions/registry.ts';
import { describeApi } from './openapi.ts';

/** The description of the whole API. A bundle holds it ready-made (`functions/bundle/ready-made-plugin.ts`). */
export const apiDescription = (): object => describeApi(actions);
