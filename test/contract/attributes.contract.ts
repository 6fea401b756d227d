import { expect, it } from '@jest/globals';
import { clockSkewMs } from '#bridge/executor/judge-effect.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { attributeCatalogue, attributeNames, kindOf } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import { tinyJpeg } from '#test/support/tiny-jpeg.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { find } from './directory-setup.ts';

export function attributesContract(world: ContractWorld): void {
  const of = async (login: string) => {
    const session = await world.connector().select();
    const account = await find(session, login);
    return {
      read: async (...names: AttributeName[]) => (await session.readAttributes(account, names)).values,
      writable: async (...names: AttributeName[]) => (await session.readAttributes(account, names)).writable,
      write: (values: AttributeValues) => session.writeAttributes(account, values),
    };
  };

  it('sets, replaces and takes away, several in one', async () => {
    const { read, write } = await of('caller');
    expect(await read('telephoneNumber', 'l', 'streetAddress')).toEqual({});
    const first = { telephoneNumber: '+49 30 1234', l: 'Köln', streetAddress: 'Am Tor 1\r\nHinterhaus 🏠' };
    expect(await write(first)).toEqual({ outcome: 'done' });
    expect(await read('telephoneNumber', 'l', 'streetAddress')).toEqual(first);
    expect(await write({ telephoneNumber: '', l: 'Bonn' })).toEqual({ outcome: 'done' });
    expect(await read('telephoneNumber', 'l', 'streetAddress')).toEqual({
      l: 'Bonn',
      streetAddress: first.streetAddress,
    });
    // To take away what is not there is no fault.
    expect(await write({ telephoneNumber: '' })).toEqual({ outcome: 'done' });
  });

  // By which a bridge sees that somebody may have changed what another one wrote.
  it('says when the account was changed last', async () => {
    const session = await world.connector().select();
    const account = await find(session, 'caller');
    const earliestMs = Date.now() - clockSkewMs;
    await session.writeAttributes(account, { l: 'Kiel' });
    const { changedAt } = await session.readAttributes(account, ['l']);
    expect(changedAt!.getTime()).toBeGreaterThanOrEqual(earliestMs);
  });

  it('keeps a photo byte for byte', async () => {
    const { read, write } = await of('faced');
    const thumbnailPhoto = tinyJpeg().toString('base64');
    expect(await write({ thumbnailPhoto })).toEqual({ outcome: 'done' });
    expect(await read('thumbnailPhoto')).toEqual({ thumbnailPhoto });
    expect(await write({ thumbnailPhoto: '' })).toEqual({ outcome: 'done' });
    expect(await read('thumbnailPhoto')).toEqual({});
  });

  // Windows answers with a constraint (19), Samba with a syntax (21).
  it.each(attributeNames.filter((name) => !['photo', 'language'].includes(kindOf(name)) && name !== 'description'))(
    'takes %s of the greatest length and refuses one character more, with all that came along',
    async (name) => {
      const { read, write } = await of('stretched');
      const longest = 'x'.repeat(attributeCatalogue[name].maxLength);
      expect(await write({ [name]: longest })).toEqual({ outcome: 'done' });
      const more = await write({ postalCode: '11111', [name]: `${longest}x` });
      expect(more).toMatchObject({ outcome: 'attribute-refused', detail: expect.stringMatching(/^(?:19|21)/) });
      expect((await read(name))[name]).toBe(longest);
      expect((await read('postalCode')).postalCode).not.toBe('11111');
      expect(await write({ [name]: '' })).toEqual({ outcome: 'done' });
    },
  );

  it('says what may be written, and the directory refuses the rest', async () => {
    const { writable, write } = await of('unopened');
    expect(await writable('mobile', 'description', 'thumbnailPhoto')).toEqual(['mobile', 'thumbnailPhoto']);
    expect(await write({ description: 'x' })).toMatchObject({ outcome: 'no-rights' });
    // All of it or nothing.
    expect(await write({ mobile: '+49 170 1', description: 'x' })).toMatchObject({ outcome: 'no-rights' });
    expect(await (await of('unopened')).read('mobile', 'description')).toEqual({});
  });

  it('tells what may be written wherever somebody is, without trying', async () => {
    const writable = await world.connector().writableAttributes!(['mobile', 'description', 'thumbnailPhoto']);
    expect(writable).toEqual(['mobile', 'thumbnailPhoto']);
  });

  it.each(['admin1', 'nested'])('B3: neither reads nor writes anything of %s', async (login) => {
    const { read, write, writable } = await of(login);
    expect([await read('telephoneNumber'), await writable('telephoneNumber')]).toEqual([{}, []]);
    expect(await write({ telephoneNumber: '+49 1' })).toEqual({ outcome: 'protected-account' });
  });

  it('B3: writes nothing that is not in the catalogue, whoever asks', async () => {
    const { write } = await of('caller');
    await write({ l: 'Ulm', userPrincipalName: 'admin1@contract.example' } as AttributeValues).catch(() => undefined);
    const session = await world.connector().select();
    expect((await find(session, 'caller')).userPrincipalName).toBe('caller@contract.example');
  });
}
