import { describe, expect, it } from '@jest/globals';
import { noteUnkeptRules } from '#functions/flows/note-unkept-rules.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import { resource } from '../resources/drafts.ts';

describe('the log, of rules that go to no bridge', () => {
  it('says so once by portal, and again when it came to be so again', () => {
    const said: unknown[] = [];
    const log = { warn: (event: string, more?: object) => void said.push({ event, ...more }) };
    const strict = resource({ alias: 'note-strict', rules: { forbidBreached: true } });
    const somebodyComes = (portal: typeof strict, ...understands: Extension[]): void =>
      noteUnkeptRules(portal, { understands }, log);
    const line = { event: 'rules-kept-by-no-bridge', directory: 'corp', reason: 'no-breached-source' };
    for (let person = 0; person < 3; person++) somebodyComes(strict);
    somebodyComes(resource({ alias: 'note-lax' }));
    expect(said).toEqual([{ ...line, portal: 'note-strict' }]);
    somebodyComes({ ...strict, alias: 'note-other' });
    somebodyComes(strict, 'breached-passwords');
    expect(said).toEqual([
      { ...line, portal: 'note-strict' },
      { ...line, portal: 'note-other' },
    ]);
    somebodyComes(strict);
    expect(said).toHaveLength(3);
  });
});
