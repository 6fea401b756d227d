import { describe, expect, it } from '@jest/globals';
import { refusedInWords } from '#portal/console/refused-fields.ts';
import { signedInAdmin } from '#test/unit/functions/administrators/admin-world.ts';
import { world } from '#test/unit/functions/fakes/world.ts';

describe('what the server refuses and the page did not foresee', () => {
  it('is said in the language of the console, each field by its name', async () => {
    const w = await world();
    const admin = await signedInAdmin(w);
    const body = { name: 'x'.repeat(81), mail: 'no address', role: 'king', language: 'en', extra: 1 };
    const refused = await admin.post('/admin/administrators', body);
    expect(refused.status).toBe(400);
    const lines = refusedInWords(refused.body.fields, 'de');
    expect(lines).toContain('Rolle: gehört nicht zu dem, was gewählt werden kann');
    expect(lines).toContain('Portale: fehlt oder ist nicht so ausgefüllt, wie es sein soll');
    for (const { expected } of refused.body.fields) expect(lines.join()).not.toContain(expected);
  });

  it('and never in English, whatever a newer server says', () => {
    const newer = [{ path: 'body.colour.of.sky', reason: 'too-blue' as never }, { path: 'Idempotency-Key' }];
    expect(refusedInWords(newer, 'de')).toEqual(['Etwas in der Anfrage: wird so nicht angenommen']);
  });
});
