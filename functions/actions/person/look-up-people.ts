import { FoundNames, NamesToLookUp } from '#shared/api/people-views.ts';
import { parseLoginName } from '#shared/domain/login-name.ts';
import { err, ok } from '#shared/result.ts';
import { looksAfterPerson } from '../../people/looks-after.ts';
import { viewRow } from '../../people/view-row.ts';
import { sideBySide } from '../../side-by-side.ts';
import { defineAction } from '../action.ts';

const atOnce = 5;

/** People by a list of names to sign in by, such as the members of a group: for who changes many at once. */
export const lookUpPeople = defineAction({
  id: 'person.look-up',
  summary: 'Whom up to 25 names to sign in by stand for',
  method: 'POST',
  path: '/admin/people-lookups',
  group: 'admin',
  standing: 'admin',
  permission: 'people.write',
  scope: ({ body }) => ({ directory: body.directory }),
  body: NamesToLookUp,
  output: FoundNames,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'people'],
  async handle({ caller, body, config, ports, now }) {
    const directory = config.directories.find(({ id }) => id === body.directory);
    if (!directory) return err({ code: 'not-found' });
    const found: FoundNames['found'] = body.names.map((name) => ({ name }));
    await sideBySide(found, atOnce, async (each) => {
      const login = parseLoginName(each.name);
      const person = login.ok ? await ports.people.findByLogin(directory, login.value) : undefined;
      if (person && looksAfterPerson(caller, person, config)) each.person = viewRow(person, { caller, now: now() });
    });
    return ok({ body: { found } });
  },
});
