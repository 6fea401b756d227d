import { expect, it } from '@jest/globals';
import { firstPassword } from './contract-people.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { passwordStateAfter, passwordStateOf } from '#bridge/executor/password-state.ts';
import { badPasswords, find, secret } from './directory-setup.ts';

export function changeContract(world: ContractWorld): void {
  const session = () => world.connector().select();
  const change = async (login: string, oldPassword: string, newPassword: string) => {
    const directory = await session();
    const passwords = { oldPassword: secret(oldPassword), newPassword: secret(newPassword) };
    return directory.change(await find(directory, login), passwords);
  };
  const verify = async (login: string, password: string) => {
    const directory = await session();
    return (await directory.verify(await find(directory, login), secret(password))).outcome;
  };

  it('replaces the old password by the new one', async () => {
    expect(await change('changer', firstPassword, 'Fresh-Water-82')).toEqual({ outcome: 'done' });
    expect(await verify('changer', 'Fresh-Water-82')).toBe('done');
    expect(await verify('changer', firstPassword)).toBe('credentials-refused');
  });

  it.each(['aged', 'ageless', 'mustthree'])(
    'reckons how long the new password of %s lasts as the directory does',
    async (login) => {
      const directory = await session();
      const before = await find(directory, login);
      const policy = await directory.readPolicy(before);
      expect(await change(login, firstPassword, 'Fresh-Water-82')).toEqual({ outcome: 'done' });
      const told = passwordStateOf(await find(directory, login))!;
      const reckoned = passwordStateAfter(before, policy, new Date(told.setAt));
      expect(told.expires).toEqual(login === 'ageless' ? 'never' : expect.stringMatching(/Z$/));
      expect(reckoned).toEqual(told);
    },
  );

  it('refuses a wrong old password, and the directory counts it once', async () => {
    expect(await change('mistaken', 'Wrong-Stone-19', 'Fresh-Water-82')).toMatchObject({
      outcome: 'old-password-wrong',
    });
    const account = await find(await session(), 'mistaken');
    expect(await badPasswords(world.directory(), account.distinguishedName)).toBe(1);
    expect(await verify('mistaken', firstPassword)).toBe('done');
  });

  it.each(['musttwo', 'expired'])('works for %s, who cannot sign in any more', async (login) => {
    expect(await change(login, 'Wrong-Stone-19', 'Fresh-Water-82')).toMatchObject({ outcome: 'old-password-wrong' });
    expect(await change(login, firstPassword, 'Fresh-Water-82')).toEqual({ outcome: 'done' });
    expect(await verify(login, 'Fresh-Water-82')).toBe('done');
  });

  it.each([
    ['hasty', 'Ab-1', 'password-too-short'],
    ['hasty', 'onlylowercaseletters', 'password-too-simple'],
    ['hasty', firstPassword, 'password-in-history'],
    ['today', 'A-Very-Fresh-Password-1', 'password-too-young'],
    ['lockedfour', 'Fresh-Water-82', 'account-locked'],
  ])('gives the reason why %s may not change to %p', async (login, password, outcome) => {
    expect(await change(login, firstPassword, password)).toMatchObject({ outcome });
  });

  it('refuses the own name in the password where the directory does', async () => {
    const outcome = world.traits.checksNames ? 'password-too-simple' : 'done';
    expect(await change('forgetful', firstPassword, 'My-Forgetful-Name-1')).toMatchObject({ outcome });
  });

  it.each([
    ['', 'Fresh-Water-82', 'old-password-wrong'],
    [firstPassword, '', 'password-refused'],
    [firstPassword, 'Fresh\0Water-82', 'password-refused'],
  ])('never sends an unusable password, case %#', async (oldPassword, newPassword, outcome) => {
    expect(await change('guarded', oldPassword, newPassword)).toEqual({ outcome, detail: 'not-sent' });
    const account = await find(await session(), 'guarded');
    expect(await badPasswords(world.directory(), account.distinguishedName)).toBe(0);
  });
}
