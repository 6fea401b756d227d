import { describe, expect, it } from '@jest/globals';
import { readOptions, UsageProblem } from '#local/options.ts';

const external = ['--directory', 'ldaps://dc1.corp.example', '--ca', 'ca.pem', '--base-dn', 'DC=corp,DC=example'];
const bind = ['--bind-dn', 'CN=svc,DC=corp,DC=example', '--bind-password-file', 'secret'];

describe('npm start', () => {
  it('needs nothing: port 8080, embedded directory', () => {
    expect(readOptions([])).toMatchObject({ port: 8080, directory: 'embedded' });
  });

  it('takes several controllers of a domain and serves all of it unless told otherwise', () => {
    const options = readOptions([...external, ...bind, '--directory', 'ldaps://dc2.corp.example']);
    expect(options?.directory).toMatchObject({
      urls: ['ldaps://dc1.corp.example', 'ldaps://dc2.corp.example'],
      servedOus: ['DC=corp,DC=example'],
    });
  });

  it.each([
    ['a port that is no number', ['--port', 'http'], /--port takes a number/],
    ['a directory without the rest', external, /also needs --bind-dn, --bind-password-file/],
    ['plain LDAP', [...external, ...bind, '--directory', 'ldap://dc2.corp.example'], /ldaps:\/\/ only/],
    ['two directories at once', [...external, ...bind, '--samba'], /exclude each other/],
    ['a flag that does not exist', ['--prot', '1'], /--help/],
  ])('%s is refused with what to do', (_, args, message) => {
    expect(() => readOptions(args)).toThrow(UsageProblem);
    expect(() => readOptions(args)).toThrow(message);
  });

  it('has no way to hand over a password on the command line', () => {
    expect(() => readOptions([...external, '--bind-dn', 'x', '--bind-password', 'secret'])).toThrow(UsageProblem);
  });
});
