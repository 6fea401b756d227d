import type { FieldReason } from '#shared/api/field-reasons.ts';
import { neededContrast } from '#shared/domain/branding/contrast.ts';
import { paletteOf } from '#shared/domain/branding/palette.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { portalPasswordRules } from '#shared/domain/portal-password-rules.ts';
import type { ResourceConfig } from './resource-config.ts';
import { unsendableIn } from './unsendable.ts';
import type { Sending } from './unsendable.ts';

/** A member that cannot stay as it is, although it has the right shape. */
export interface ResourceProblem {
  /** Dotted, such as `recovery.allowed`. */
  readonly path: string;
  /** What it should be, as it continues "expected …", and what to do. */
  readonly expected: string;
  readonly reason: FieldReason;
}

/**
 * What is wrong with a resource in this deployment. Asked before one is written, by the console's API and by the command alike:
 * not when one is read, for what is stored has to stay readable.
 */
export function resourceProblems(
  resource: ResourceConfig,
  { directories, sending }: { readonly directories: readonly string[]; readonly sending: Sending },
): ResourceProblem[] {
  const { directory, name, branding, portalPassword, rules } = resource;
  return [
    ...(directories.includes(directory)
      ? []
      : [
          {
            path: 'directory',
            expected: `one that is deployed (${directories.join(', ')})`,
            reason: 'not-deployed' as const,
          },
        ]),
    ...unsendableIn(resource, sending).map(({ path, setting, what }) => ({
      path: path.join('.'),
      expected:
        `nothing that needs ${what}, for this deployment sends none: no code would ever come ` +
        `(\`${setting}\` in its file)`,
      reason: 'not-deployed' as const,
    })),
    ...(isPlain(name) ? [] : [{ path: 'name', ...plainText }]),
    ...(isPlain(branding?.shortName ?? '') ? [] : [{ path: 'branding.shortName', ...plainText }]),
    ...(isPlain(branding?.logo?.alt ?? '') ? [] : [{ path: 'branding.logo.alt', ...plainText }]),
    ...accentProblems(branding?.accent),
    ...lengthProblems('rules', rules),
    ...(portalPassword ? lengthProblems('portalPassword', portalPasswordRules(portalPassword)) : []),
  ];
}

/** No password could be as long as the one and as short as the other. */
function lengthProblems(path: string, { minLength = 0, maxLength = Infinity }: PasswordRules = {}): ResourceProblem[] {
  if (minLength <= maxLength) return [];
  const expected = `no less than \`minLength\`, which is ${minLength} here`;
  return [{ path: `${path}.maxLength`, expected, reason: 'below-least' }];
}

function accentProblems(accent: string | undefined): ResourceProblem[] {
  const found = accent === undefined ? undefined : paletteOf(accent);
  if (!found || found.ok) return [];
  const { contrast, nearest } = found.why;
  const expected = `a darker colour: text in it has a contrast of ${contrast}:1, and ${neededContrast}:1 can be read. The nearest is ${nearest}`;
  return [{ path: 'branding.accent', expected, reason: 'too-pale' }];
}

const plainText = {
  expected: 'text without tags or characters that cannot be seen',
  reason: 'not-plain',
} as const;

/** Names stand in mails, in window titles and on buttons: nothing that hides, turns the reading direction or looks like a tag (THREATS W7). */
const isPlain = (text: string): boolean => !/\p{C}/u.test(text) && !/<(?:!--|[/!]?[a-z])/i.test(text);
