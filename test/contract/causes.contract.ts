import { expect, it } from '@jest/globals';
import { firstPassword } from './contract-people.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { find, secret } from './directory-setup.ts';

/** Refusals that only an administrator brings about. The others are where passwords are verified, changed and reset. */
export function causesContract(world: ContractWorld): void {
  const person = async (login: string) => {
    const directory = await world.connector().select();
    return { directory, account: await find(directory, login) };
  };
  const newPassword = secret('Fresh-Water-82');

  it.each([
    ['nightly', 'logonHours', Buffer.alloc(21), '49/530'],
    ['deskbound', 'userWorkstations', 'SOMEWHERE-ELSE', '49/531'],
  ])(
    'tells %s, who may not sign in here now, only after the right password',
    async (login, attribute, value, detail) => {
      const { directory, account } = await person(login);
      await world.directory().admin.set(account.distinguishedName, attribute, value);
      const told = { outcome: 'logon-restricted', detail };
      expect(await directory.verify(account, secret(firstPassword))).toEqual(told);
      expect(await directory.verify(account, secret('Wrong-Stone-19'))).toMatchObject({
        outcome: 'credentials-refused',
      });
      // It is about signing in alone.
      expect(await directory.reset(account, { newPassword, mustChangeAtNextLogon: false })).toEqual({
        outcome: 'done',
      });
      expect(await directory.verify(account, newPassword)).toEqual(told);
    },
  );

  it('has no right to an account that inherits nothing (AdminSDHolder), and leaves it as it is', async () => {
    const { directory, account } = await person('held');
    await world.directory().admin.holdLikeAdministrator(account.distinguishedName);
    const noRights = { outcome: 'no-rights', detail: expect.stringMatching(/^(50|19)\b/) };
    const reset = { newPassword, mustChangeAtNextLogon: false };
    expect(await directory.reset(account, reset)).toEqual(noRights);
    expect(await directory.unlock(account)).toEqual({ ...noRights, detail: expect.stringMatching(/^50\b/) });
    const passwords = { oldPassword: secret(firstPassword), newPassword };
    expect(await directory.change(account, passwords)).toEqual(noRights);
    expect(await directory.read(account.objectGuid)).toMatchObject({ pwdLastSet: account.pwdLastSet });
    expect(await directory.verify(account, secret(firstPassword))).toEqual({ outcome: 'done' });
  });

  it('does not touch an account that has been an administrator, whatever rights it has (B3)', async () => {
    const { directory, account } = await person('heldtwo');
    await world.directory().admin.set(account.distinguishedName, 'adminCount', '1');
    const now = await directory.read(account.objectGuid);
    expect(now).toMatchObject({ isProtected: true });
    expect(await directory.unlock(now!)).toEqual({ outcome: 'protected-account' });
    expect(await directory.reset(now!, { newPassword, mustChangeAtNextLogon: false })).toEqual({
      outcome: 'protected-account',
    });
  });

  it('takes no answer for a right password that a wrong one gets as well', async () => {
    const { directory, account } = await person('shielded');
    if (!world.traits.restrictsProtectedUsers) return;
    const group = `CN=Protected Users,CN=Users,${world.directory().baseDn}`;
    await world.directory().admin.set(group, 'member', account.distinguishedName);
    const told = { outcome: 'directory-refused', detail: '49/52f' };
    expect(await directory.verify(account, secret('Wrong-Stone-19'))).toEqual(told);
    expect(await directory.verify(account, secret(firstPassword))).toEqual(told);
    expect(await directory.reset(account, { newPassword, mustChangeAtNextLogon: false })).toEqual({ outcome: 'done' });
  });
}
