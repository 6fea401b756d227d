import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

/** Which top folders each top folder may import; `type` marks imports that exist only for the compiler. */
const layers = {
  'shared/domain': [],
  'shared/protocol': ['shared'],
  'shared/api': ['shared'],
  functions: ['shared'],
  bridge: ['shared'],
  // What cdk deploys it derives from the declarations in functions.
  cdk: ['shared', 'functions'],
  portal: ['shared'],
  local: ['shared', 'bridge/connectors', 'cdk'],
};
const tops = ['functions', 'bridge', 'cdk', 'portal', 'local', 'test'];

/** Hashes, time and chance come into the rules as arguments. */
const pure = {
  group: ['node:*'],
  message: 'shared/domain is pure: what it needs of the platform comes in as an argument.',
};

const layerRule = ([folder, allowed]) => ({
  files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(folder === 'shared/domain' ? [pure] : []),
          ...tops
            .filter((top) => !folder.startsWith(top) && !allowed.some((name) => name === top))
            .map((top) => ({
              group: [
                `#${top}/**`,
                `**/../${top}/**`,
                ...allowed.filter((n) => n.startsWith(`${top}/`)).map((n) => `!#${n}/**`),
              ],
              // The portal's client takes its types, and nothing else, from the registry.
              allowTypeImports: folder === 'portal' && top === 'functions',
              message: `${folder} does not import ${top} (DESIGN: imports run one way, towards shared).`,
            })),
        ],
      },
    ],
  },
});

export default tseslint.config(
  {
    ignores: ['node_modules', '.build', 'cdk.out', 'dist', 'local/client/source', '.latchkey', 'coverage', '**/*.d.ts'],
  },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess makes them the honest way to say "checked above"
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Type stripping takes no enum.' },
        { selector: 'TSParameterProperty', message: 'Type stripping takes no parameter property.' },
        {
          selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
          message: "import * as z from 'zod': six times smaller.",
        },
      ],
    },
  },
  ...Object.entries(layers).map(layerRule),
  { files: ['portal/**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  // Programs a person runs talk on the terminal.
  {
    files: ['local/**', 'cdk/**', 'bridge/cli/**', 'bridge/main.ts', 'bridge/pack/main.ts', 'test/**', '**/build.ts'],
    rules: { 'no-console': 'off' },
  },
);
