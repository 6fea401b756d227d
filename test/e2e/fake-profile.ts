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
