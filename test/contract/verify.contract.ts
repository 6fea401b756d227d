import { expect, it } from '@jest/globals';
import { firstPassword } from './contract-people.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { badPasswords, connectTo, find, lookUp, secret } from './directory-setup.ts';

export function verifyContract(world: ContractWorld): void {
  const session = () => world.connector().select();

  it('accepts the right password and refuses a wrong one, again and again', async () => {
    const directory = await session();
    const account = await find(directory, 'verifier');
    for (let round = 0; round < 3; round += 1) {
      expect(await directory.verify(account, secret('Wrong-Stone-19'))).toMatchObject({
        outcome: 'credentials-refused',
      });
      expect(await directory.verify(account, secret(firstPassword))).toEqual({ outcome: 'done' });
    }
  });

  it('makes one attempt one bad bind (B9)', async () => {
    const directory = await session();
    const account = await find(directory, 'counter');
    await directory.verify(account, secret('Wrong-Stone-19'));
    expect(await badPasswords(world.directory(), account.distinguishedName)).toBe(1);
    await directory.verify(account, secret('Wrong-Stone-20'));
    expect(await badPasswords(world.directory(), account.distinguishedName)).toBe(2);
  });

  it.each(['', '\0', `${firstPassword}\0`, `\0${firstPassword}`, '\ud800'])(
    'never sends what a directory would take for an empty password (B4), case %#',
    async (password) => {
      const directory = await session();
      const account = await find(directory, 'empty');
      expect(await directory.verify(account, secret(password))).toMatchObject({ outcome: 'credentials-refused' });
      expect(await badPasswords(world.directory(), account.distinguishedName)).toBe(0);
    },
  );

  it('never sends a password that is no text', async () => {
    const directory = await session();
    const account = await find(directory, 'empty');
    for (const password of [undefined, null, 7, ['x'], {}]) {
      const answer = await directory.verify(account, secret(password as never));
      expect(answer.outcome).toBe('credentials-refused');
    }
  });

  it('refuses a person who does not exist, whatever the password', async () => {
    const directory = await session();
    for (const password of [firstPassword, 'x', 'ü'.repeat(300)]) {
      expect(await directory.verify(undefined, secret(password))).toMatchObject({ outcome: 'credentials-refused' });
    }
  });

  it('does not tell by the time it takes who exists (E1)', async () => {
    const connector = connectTo(world.directory(), { refusalFloorMs: 400 });
    const directory = await connector.select();
    for (const [typed, password] of [
      ['nobody', firstPassword],
      ['off', 'Wrong-Stone-19'],
      ['off', ''],
    ] as const) {
      const start = performance.now();
      const account = await lookUp(directory, typed);
      await directory.verify(account, secret(password));
      expect(performance.now() - start).toBeGreaterThanOrEqual(395);
    }
    await connector.close();
  });

  it.each([
    ['locked', 'account-locked', 'account-locked'],
    ['must', 'password-must-change', 'credentials-refused'],
    ['expired', 'password-expired', 'credentials-refused'],
    ['off', 'account-disabled', 'credentials-refused'],
    ['ended', 'account-expired', 'credentials-refused'],
  ])('tells the state %s only to whoever knows the password', async (login, right, wrong) => {
    const directory = await session();
    const account = await find(directory, login);
    expect(await directory.verify(account, secret(firstPassword))).toMatchObject({ outcome: right });
    expect(await directory.verify(account, secret('Wrong-Stone-19'))).toMatchObject({ outcome: wrong });
  });

  it('locks at the threshold, as the directory counts', async () => {
    const directory = await session();
    const account = await find(directory, 'again');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await directory.verify(account, secret('Wrong-Stone-19'))).toMatchObject({
        outcome: 'credentials-refused',
      });
    }
    expect(await directory.verify(account, secret(firstPassword))).toMatchObject({ outcome: 'account-locked' });
    expect(await directory.read(account.objectGuid)).toMatchObject({ isLocked: true });
  });

  it('verifies many at once without mixing them up', async () => {
    const directory = await session();
    const people = await Promise.all(['parallel', 'reader', 'off'].map((login) => find(directory, login)));
    const wanted = ['done', 'done', 'account-disabled'];
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => directory.verify(people[index % 3], secret(firstPassword))),
    );
    expect(answers.map((answer) => answer.outcome)).toEqual(answers.map((_, index) => wanted[index % 3]));
  });
}
