import { expect, it } from '@jest/globals';
import { firstPassword } from './contract-people.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { find, secret } from './directory-setup.ts';

export function resetContract(world: ContractWorld): void {
  const session = () => world.connector().select();
  const reset = async (login: string, newPassword: string, mustChangeAtNextLogon = false) => {
    const directory = await session();
    const account = await find(directory, login);
    return directory.reset(account, { newPassword: secret(newPassword), mustChangeAtNextLogon });
  };
  const verify = async (login: string, password: string) => {
    const directory = await session();
    return (await directory.verify(await find(directory, login), secret(password))).outcome;
  };

  it('makes the new password work at once and the old one stop', async () => {
    const before = await find(await session(), 'resetter');
    expect(await reset('resetter', 'Fresh-Water-82')).toEqual({ outcome: 'done' });
    expect(await verify('resetter', 'Fresh-Water-82')).toBe('done');
    expect(await verify('resetter', firstPassword)).toBe('credentials-refused');
    const after = await find(await session(), 'resetter');
    expect(BigInt(after.pwdLastSet)).toBeGreaterThan(BigInt(before.pwdLastSet));
  });

  it.each(['Überraschung-€-77', 'Пароль-слово-55', 'Emoji-🦊-Wald-55', '"quoted"-Pass-55', '  Spaces-Around-5  '])(
    'sets %p, and it signs in',
    async (password) => {
      expect(await reset('unicode', password)).toEqual({ outcome: 'done' });
      expect(await verify('unicode', password)).toBe('done');
    },
  );

  it('ends a lockout', async () => {
    expect(await reset('lockedtwo', 'Fresh-Water-82')).toEqual({ outcome: 'done' });
    expect(await find(await session(), 'lockedtwo')).toMatchObject({ isLocked: false, lockoutTime: '0' });
    expect(await verify('lockedtwo', 'Fresh-Water-82')).toBe('done');
  });

  it('can ask for another password at the next logon', async () => {
    expect(await reset('temporary', 'Fresh-Water-82', true)).toEqual({ outcome: 'done' });
    expect(await find(await session(), 'temporary')).toMatchObject({ mustChangePassword: true });
    expect(await verify('temporary', 'Fresh-Water-82')).toBe('password-must-change');
  });

  it('says of whom it would be in vain to ask that: their password would last', async () => {
    expect(await find(await session(), 'ageless')).toMatchObject({ ignoresMustChange: true });
    expect(await find(await session(), 'endcard')).toMatchObject({ ignoresMustChange: true });
    expect(await find(await session(), 'temporary')).not.toHaveProperty('ignoresMustChange');
    expect(await reset('endless', 'Fresh-Water-82', true)).toEqual({ outcome: 'done' });
    expect(await verify('endless', 'Fresh-Water-82')).toBe('done');
  });

  it('writes no password where it may not ask for another one at the next logon', async () => {
    expect(await reset('outsider', 'Fresh-Water-82', true)).toMatchObject({ outcome: 'no-rights' });
    expect(await verify('outsider', firstPassword)).toBe('done');
  });

  it('brings back somebody whose password had expired', async () => {
    expect(await reset('expiredtwo', 'Fresh-Water-82')).toEqual({ outcome: 'done' });
    expect(await verify('expiredtwo', 'Fresh-Water-82')).toBe('done');
  });

  it('works on a person whose name needs every escape', async () => {
    expect(await reset('odd', 'Fresh-Water-82')).toEqual({ outcome: 'done' });
    expect(await verify('odd', 'Fresh-Water-82')).toBe('done');
  });

  it.each([
    ['shorty', 'Ab-1', 'password-too-short'],
    ['simple', 'onlylowercaseletters', 'password-too-simple'],
  ])('gives the reason why %s may not have %p', async (login, password, outcome) => {
    expect(await reset(login, password)).toMatchObject({ outcome });
    expect(await verify(login, firstPassword)).toBe('done');
  });

  it.each(['', '\0', 'Fresh\0Water-82', '\ud800-Fresh-82'])(
    'never sends an unusable password, case %#',
    async (password) => {
      expect(await reset('guarded', password)).toEqual({ outcome: 'password-refused', detail: 'not-sent' });
      expect(await verify('guarded', firstPassword)).toBe('done');
    },
  );

  it('refuses an earlier password on reset where the controller can', async () => {
    expect(await reset('repeater', 'Fresh-Water-82')).toEqual({ outcome: 'done' });
    const outcome = world.traits.checksHistoryOnReset ? 'password-in-history' : 'done';
    expect(await reset('repeater', firstPassword)).toMatchObject({ outcome });
  });

  it('P8: tells an account of whose passwords the directory may ask nothing', async () => {
    const { distinguishedName: dn, ...usual } = await find(await session(), 'unasked');
    expect(usual).not.toHaveProperty('passwordNotRequired');
    await world.directory().admin.set(dn, 'userAccountControl', String(0x200 | 0x20));
    expect(await find(await session(), 'unasked')).toMatchObject({ passwordNotRequired: true });
    const outcome = world.traits.exemptsPasswordNotRequired ? 'done' : 'password-too-short';
    expect(await reset('unasked', 'Ab-1')).toMatchObject({ outcome });
    expect(await verify('unasked', outcome === 'done' ? 'Ab-1' : firstPassword)).toBe('done');
  });

  it.each(['admin1', 'nested', 'svc-latchkey'])('never touches %s (B3)', async (login) => {
    const directory = await session();
    const account = await find(directory, login);
    const newPassword = secret('Fresh-Water-82');
    expect(await directory.reset(account, { newPassword, mustChangeAtNextLogon: false })).toEqual({
      outcome: 'protected-account',
    });
    expect(await directory.change(account, { oldPassword: secret(firstPassword), newPassword })).toEqual({
      outcome: 'protected-account',
    });
    expect(await directory.unlock(account)).toEqual({ outcome: 'protected-account' });
  });

  it('says when the service account has no right', async () => {
    expect(await reset('outsider', 'Fresh-Water-82')).toMatchObject({ outcome: 'no-rights' });
    const directory = await session();
    expect(await directory.unlock(await find(directory, 'outsider'))).toMatchObject({ outcome: 'no-rights' });
    expect(await verify('outsider', firstPassword)).toBe('done');
  });

  it('says when the account is gone', async () => {
    const directory = await session();
    const gone = { ...(await find(directory, 'reader')), objectGuid: '00000000-0000-4000-8000-000000000000' };
    expect(await directory.unlock(gone)).toMatchObject({ outcome: 'account-not-found' });
  });

  it('unlocks without touching the password', async () => {
    const directory = await session();
    const before = await find(directory, 'lockedthree');
    expect(before.isLocked).toBe(true);
    expect(await directory.unlock(before)).toEqual({ outcome: 'done' });
    const after = await find(directory, 'lockedthree');
    expect(after).toMatchObject({ isLocked: false, lockoutTime: '0', pwdLastSet: before.pwdLastSet });
    expect(await verify('lockedthree', firstPassword)).toBe('done');
    expect(await directory.unlock(after)).toEqual({ outcome: 'done' });
  });
}
