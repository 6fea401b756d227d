import { sealAnswer } from '#shared/protocol/sealed-values.ts';
import type { AnswerKey } from '#shared/protocol/job.ts';
import { sealingFor } from './fake-world.ts';
import type { NewContact } from '#shared/api/profile-views.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { maskedPhone } from '#shared/domain/contact/phone-number.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import { inSeconds, right } from './fake-world.ts';
import type { FakeWorld } from './fake-world.ts';

/** The operations on a person's own data. */
export const fakeProfile = {
  'profile.show': (world: FakeWorld): FakeAnswer => ({ body: world.profile }),
  'profile.change-names': (world: FakeWorld, { body }: FakeInput): FakeAnswer => {
    const [givenName, surname] = [String(body['givenName']), String(body['surname'])];
    world.profile = { ...world.profile, givenName, surname, displayName: `${givenName} ${surname}` };
    return { body: world.profile };
  },
  'profile.begin-contact': (world: FakeWorld): FakeAnswer =>
    isFresh(world) ? { body: { digits: 6, expiresAt: inSeconds(600) } } : { problem: 'fresh-proof-required' },
  'profile.confirm-contact': (world: FakeWorld, { body }: FakeInput): FakeAnswer => {
    if (body['code'] !== right.emailCode) return { problem: 'proof-refused' };
    const { kind, value } = body as NewContact;
    if (kind === 'mail') world.profile = { ...world.profile, mail: { shown: maskedMail(value), isOwn: true } };
    else world.profile = { ...world.profile, phone: { ...world.profile.phone, shown: maskedPhone(value) } };
    return { body: world.profile };
  },
  'profile.look-attributes': async (world: FakeWorld, { body }: FakeInput): Promise<FakeAnswer> => {
    const { operation, key } = body as { operation: string; key: AnswerKey };
    const writable = (world.profile.attributes ?? []).map(({ name }) => name).filter((name) => name !== 'l');
    const answer = await sealAnswer({ values: world.details, writable, hidden: [] }, operation, key);
    return { body: { id: operation, kind: 'attributes.read', state: 'done', outcome: 'done', answer } };
  },
  'profile.prepare-attributes': async (world: FakeWorld): Promise<FakeAnswer> => ({
    body: await sealingFor(world, 'attributes.write', world.session?.login ?? ''),
  }),
  'profile.change-attributes': (world: FakeWorld, { body }: FakeInput): FakeAnswer => {
    if (!isFresh(world)) return { problem: 'fresh-proof-required' };
    const { operation, names, sealed } = body as { operation: string; names: string[]; sealed: string };
    const login = world.session?.login ?? '';
    world.changedDetails = { sealed, binding: { operation, directory: 'corp', login, kind: 'attributes.write' } };
    const end = world.refusesDetails ? { outcome: 'attribute-refused', rules: names } : { outcome: 'done' };
    return { body: { id: operation, kind: 'attributes.write', state: 'done', ...end } };
  },
  'profile.set-login': (world: FakeWorld, { body }: FakeInput): FakeAnswer => {
    if (!isFresh(world)) return { problem: 'fresh-proof-required' };
    if (body['login'] === 'taken') return { problem: 'name-taken' };
    world.profile = { ...world.profile, login: { ...world.profile.login, own: String(body['login']) } };
    return { body: world.profile };
  },
  'profile.remove-login': (world: FakeWorld): FakeAnswer => {
    const { directory, isOffered } = world.profile.login;
    world.profile = { ...world.profile, login: { directory, isOffered } };
    return { body: world.profile };
  },
  'profile.remove-contact': (world: FakeWorld, { params }: FakeInput): FakeAnswer => {
    if (!isFresh(world)) return { problem: 'fresh-proof-required' };
    const { mail, phone } = world.profile;
    if (params['kind'] === 'mail')
      world.profile = { ...world.profile, mail: { isOwn: false, ...(mail.directory && { shown: mail.directory }) } };
    else world.profile = { ...world.profile, phone: { isOffered: phone.isOffered, countries: phone.countries } };
    return { body: world.profile };
  },
};

const isFresh = ({ freshProof }: FakeWorld): boolean => Date.parse(freshProof.freshUntil ?? '') > Date.now();
