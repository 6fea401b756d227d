import { parseArgs } from 'node:util';
import { bridgeSetup, SetupProblem } from './bridge-setup.ts';

const helpText = `Tools for the administrator of a deployment. They use the AWS account that you are signed in to.

  npm run admin -- bridge-setup --directory corp [--config latchkey.config.yaml] [--out bridge-setup.json]
      Write what on-premise IT needs for \`bridge init\`. Nothing in the file is secret.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    directory: { type: 'string' },
    config: { type: 'string', default: 'latchkey.config.yaml' },
    out: { type: 'string', default: 'bridge-setup.json' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

try {
  if (values.help || positionals[0] !== 'bridge-setup' || values.directory === undefined) {
    console.log(helpText);
    process.exitCode = values.help ? 0 : 2;
  } else {
    await bridgeSetup({ directory: values.directory, configFile: values.config, outFile: values.out });
    console.log(`Written: ${values.out}\nGive it to on-premise IT. They run: bridge init --setup ${values.out}`);
  }
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(problem.message);
  process.exitCode = 1;
}
