import { parseArgs } from 'node:util';
import { auditCommand } from './audit-command.ts';
import { bridgeSetup } from './bridge-setup.ts';
import { issueCommand } from './issue-command.ts';
import { ownerCommand } from './owner-command.ts';
import { resourceCommand } from './resource-command.ts';
import type { CommandOutcome } from './note-command.ts';
import { SetupProblem } from './setup-problem.ts';
import { tokenCommand } from './token-command.ts';

const helpText = `Tools for the administrator of a deployment. They use the AWS account that you are signed in to.

  npm run admin -- bridge-setup --directory corp [--config latchkey.config.yaml] [--out bridge-setup.json]
      Write what on-premise IT needs for \`bridge init\`. Nothing in the file is secret.

  npm run admin -- create-owner --name "Ada Lovelace" --mail ada@corp.example [--language de] [--origin https://…]
      Make the first owner of the console, or give the only one who lost what they sign in with a way back. Prints a link
      that works once, for 24 hours. --local .latchkey does it in the product that runs on this machine.

  npm run admin -- resources list
  npm run admin -- resources put portals.yaml [--yes]
  npm run admin -- resources remove staff [--yes]
      Show, store or remove what portals allow. You see what changes, and say yes, before anything is written.

  npm run admin -- resources assign staff --directory corp --person <objectGUID>
  npm run admin -- resources unassign staff --directory corp --person <objectGUID>
      Who is on a resource whose members are \`assigned\`.

  npm run admin -- tokens import devices.csv --directory corp [--yes]
  npm run admin -- tokens import devices.pskcxml --directory corp [--open-with key.txt] [--yes]
      Put devices into stock by their seeds; people register them by serial number and a code. A table with headings, or
      PSKC (RFC 6030), also encrypted with a pre-shared key or a passphrase: docs/tokens-import.md. Seeds are encrypted on
      this machine.

  npm run admin -- issues list --portal staff
  npm run admin -- issues show R-7K3M-9QX2 --portal staff
  npm run admin -- issues verify R-7K3M-9QX2 --portal staff [--with-code] [--yes]
  npm run admin -- issues delete R-7K3M-9QX2 --portal staff [--yes]
      Requests to restore access. Make sure who asks before you verify. --with-code makes a code that you hand over to
      somebody who lost their password. --local .latchkey decides in the product that runs on this machine.

  npm run admin -- audit verify export.ndjson [--fingerprint 3f2a-…]
      Verify an export of the audit trail from the file alone: no account, no network. --fingerprint: of the key that must
      have signed its checkpoints.

  npm run admin -- audit checkpoint [--local .latchkey]
      Sign now how far the audit trail is. It is done by itself every hour.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    directory: { type: 'string' },
    config: { type: 'string', default: 'latchkey.config.yaml' },
    out: { type: 'string', default: 'bridge-setup.json' },
    person: { type: 'string' },
    fingerprint: { type: 'string' },
    portal: { type: 'string' },
    name: { type: 'string' },
    mail: { type: 'string' },
    language: { type: 'string', default: 'en' },
    origin: { type: 'string' },
    local: { type: 'string' },
    'open-with': { type: 'string' },
    'with-code': { type: 'boolean', default: false },
    yes: { type: 'boolean', short: 'y', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** @returns false when the words make no command, `declined` when it asked and was told no */
async function run(): Promise<boolean | 'declined'> {
  const [subject, ...words] = positionals;
  const { directory, config, person, out } = values;
  if (subject === 'audit') {
    const { fingerprint, local } = values;
    return auditCommand({ words, config, fingerprint, local });
  }
  if (subject === 'resources') return resourceCommand({ words, config, directory, person, isConfirmed: values.yes });
  if (subject === 'issues') {
    const { portal, local, 'with-code': withCode } = values;
    return issueCommand({ words, config, portal, withCode, local, isConfirmed: values.yes });
  }
  if (subject === 'create-owner') {
    const { name, mail, language, origin, local } = values;
    return ownerCommand({ name, mail, language, origin, config, local });
  }
  if (subject === 'tokens')
    return tokenCommand({ words, config, directory, openWith: values['open-with'], isConfirmed: values.yes });
  if (subject !== 'bridge-setup' || directory === undefined) return false;
  await bridgeSetup({ directory, configFile: config, outFile: out });
  console.log(`Written: ${out}\nGive it to on-premise IT. They run: bridge init --setup ${out}`);
  return true;
}

/** Into the audit trail, as what happened at the console is. */
async function note(outcome: CommandOutcome): Promise<void> {
  const { noteCommand } = await import('./note-command.ts');
  await noteCommand({ ...values, words: positionals }, outcome, new Date()).catch(() => {
    console.error('That this command ran could not be written into the audit trail.');
  });
}

try {
  const end = !values.help && (await run());
  if (end === false) {
    console.log(helpText);
    process.exitCode = values.help ? 0 : 2;
  } else await note(end === true ? 'ok' : end);
} catch (problem) {
  await note('failed');
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(problem.message);
  process.exitCode = 1;
}
