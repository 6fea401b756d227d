import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shapeOf, templateKinds } from '#shared/domain/notice-shapes.ts';
import type { Placeholder, TemplateKind } from '#shared/domain/notice-shapes.ts';
import { checkTemplate, fill, paragraphsOf } from '#shared/domain/notice-templates.ts';
import type { TemplateError } from '#shared/domain/notice-templates.ts';

const problem = (kind: TemplateKind, body: string, subject = 'Subject'): TemplateError | undefined => {
  const checked = checkTemplate(kind, { subject, body });
  return checked.ok ? undefined : checked.error;
};
const code = 'Type this:\n\n{code}\n\nIt works for {minutes} minutes.';
const change = 'The password of {login} was changed on {at}.\n\n{link}';

describe('words of a notice', () => {
  it.each<[string, TemplateKind, string, string, object | undefined]>([
    ['are taken with everything in its place', 'code', 'Code for {portal}', code, undefined],
    ['may leave out what is only useful', 'code', 'Code', '{code}', undefined],
    ['must keep the code', 'code', 'Code', 'Nothing here.', { code: 'missing', placeholder: 'code' }],
    ['keep the code out of the subject', 'code', 'Code {code}', code, { code: 'unknown', part: 'subject' }],
    ['have the code once', 'code', 'Code', `${code}\n\n{code}`, { code: 'twice', placeholder: 'code' }],
    ['give the code a paragraph of its own', 'code', 'Code', 'It is {code}.', { code: 'not-alone' }],
    [
      'must keep the way to say "not me"',
      'password-changed',
      'S',
      'Changed.',
      { code: 'missing', placeholder: 'link' },
    ],
    ['do not name a stranger', 'contact-code', 'S', '{login}\n\n{code}', { code: 'unknown', placeholder: 'login' }],
    ['know no other names', 'code', 'S', '{code}\n\n{constructor}', { code: 'unknown', placeholder: 'constructor' }],
    ['have no empty braces', 'code', 'S', '{code}\n\n{}', { code: 'unknown', placeholder: '' }],
    ['are plain text', 'code', 'S', '{code}\n\n<img src=x onerror=a()>', { code: 'tag', part: 'body' }],
    ['have a subject of one line', 'code', 'S\r\nBcc: evil@x.example', code, { code: 'unseen', part: 'subject' }],
    ['have no separator for a line break', 'code', 'S\u2028Bcc: x', code, { code: 'unseen', part: 'subject' }],
    ['have nothing that turns what follows', 'code', 'S', `${code}\u202e`, { code: 'unseen', part: 'body' }],
    ['have a subject in a mail', 'code', ' ', code, { code: 'empty', part: 'subject' }],
    ['have no link to tap in a text message', 'text-code', '', '{code} https://evil.example', { code: 'link' }],
    ['cannot bind a code elsewhere', 'text-code', '', '{code}\n@evil.example #123456', { code: 'link' }],
    ['of a text message may have the code in a sentence', 'text-code', '', '{code} is your code.', undefined],
    [
      'of an invitation must keep its link',
      'invitation',
      'S',
      'Hello {login}',
      { code: 'missing', placeholder: 'link' },
    ],
    [
      'keep a list out of the subject',
      'digest',
      '{counts}',
      '{counts}\n\n{link}',
      { code: 'unknown', part: 'subject' },
    ],
    ['give a list a paragraph of its own', 'digest', 'S', 'Now: {counts}\n\n{link}', { code: 'not-alone' }],
    [
      'to owners must say whom it is about',
      'owners-removed',
      'S',
      'Gone.\n\n{link}',
      { code: 'missing', placeholder: 'name' },
    ],
    ['are short in a text message', 'text-code', '', `{code}${'x'.repeat(160)}`, { code: 'too-long' }],
  ])('%s', (_, kind, subject, body, expected) => {
    const found = problem(kind, body, subject);
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });

  it('of every kind can be kept as they must be', () => {
    for (const kind of templateKinds) {
      const body = ['Words.', ...shapeOf(kind).must.map((placeholder) => `{${placeholder}}`)].join('\n\n');
      expect([kind, problem(kind, body)]).toEqual([kind, undefined]);
    }
  });

  it('a value never becomes a placeholder, a paragraph or a value of another one', () => {
    const names = ['portal', 'login', 'at', 'device'] as const satisfies readonly Placeholder[];
    const hostile = fc.oneof(fc.string(), fc.constantFrom('{code}', '{link}', '\n\n{link}', '$&', '$1', '{login}'));
    fc.assert(
      fc.property(fc.record({ portal: hostile, login: hostile, at: hostile, device: hostile }), (values) => {
        const body = names.map((name) => `<${name}:{${name}}>`).join('');
        expect(fill(body, values)).toBe(names.map((name) => `<${name}:${values[name]}>`).join(''));
        expect(paragraphsOf(body)).toHaveLength(1);
      }),
    );
  });

  it('whatever is typed is either taken as plain text without unknown names, or refused', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{code}', '{link}', '{login}', '{', '}', '\n\n', '<b>', '\u0000', '{toString}'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...templateKinds), fc.array(piece, { maxLength: 8 }), (kind, pieces) => {
        const checked = checkTemplate(kind, { subject: 'S', body: pieces.join('') });
        if (!checked.ok) return;
        const { body } = checked.value;
        const names = [...body.matchAll(/\{([^{}\n]{0,40})\}/g)].map(([, name]) => name);
        expect(names.filter((name) => !shapeOf(kind).may.some((each) => each === name))).toEqual([]);
        expect(shapeOf(kind).must.filter((name) => !names.includes(name))).toEqual([]);
        expect(body).not.toMatch(/<[a-z/!]|[^\n\P{C}]/iu);
      }),
    );
  });
});

it('a change as it is written by hand is taken', () => {
  expect(problem('password-changed', change)).toBeUndefined();
});
