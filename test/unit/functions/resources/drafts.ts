import { ResourceConfig } from '#functions/resources/resource-config.ts';

/** A resource with nothing on but what is named. */
export const draft = (members: object = {}): Record<string, unknown> => ({
  alias: 'least',
  name: 'Least',
  directory: 'corp',
  languages: ['en'],
  recovery: { needed: 1, allowed: ['email-code'], categories: 1 },
  ...members,
});
export const resource = (members: object = {}): ResourceConfig => ResourceConfig.parse(draft(members));
