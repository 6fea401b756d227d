import { describe, expect, it } from '@jest/globals';
import { noteUnkeptRules } from '#functions/events/note-unkept-rules.ts';
import type { PortalConfig } from '#functions/environment.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import { resource } from '../resources/drafts.ts';

describe('the log, of rules that a bridge cannot keep', () => {
  it('says so once by bridge and portal, and again when it came to be so again', () => {
    const said: unknown[] = [];
    const portal = (alias: string, more: object): PortalConfig => resource({ alias, ...more });
    const portals = [
      portal('strict', { rules: { forbidBreached: true } }),
      portal('lax', {}),
      portal('elsewhere', { directory: 'other', rules: { forbidBreached: true } }),
    ];
    const hear = (bridge: string, ...understands: Extension[]): void => {
      const log = { warn: (event: string, more?: object) => void said.push({ event, ...more }) };
      noteUnkeptRules({ directory: 'corp', bridge, understands }, { config: { portals }, log });
    };
    const line = { event: 'bridge-cannot-keep-rules', directory: 'corp', portal: 'strict' };
    const nowhere = { ...line, reason: 'no-breached-source' };
    for (let beat = 0; beat < 3; beat++) hear('note-1');
    expect(said).toEqual([{ ...nowhere, bridge: 'note-1' }]);
    hear('note-2');
    expect(said).toHaveLength(2);
    hear('note-1', 'breached-passwords');
    expect(said).toHaveLength(2);
    hear('note-1');
    expect(said).toEqual([...said.slice(0, 2), { ...nowhere, bridge: 'note-1' }]);
  });
});
