import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import { readCursor, writeCursor } from '#functions/http/cursor.ts';

const Position = z.strictObject({ before: z.string().max(20) });

describe('a cursor', () => {
  it('comes back as the position that it stands for, and can stand in an address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (before) => {
        const cursor = writeCursor({ before });
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readCursor(Position, cursor)).toEqual({ before });
      }),
    );
  });

  it('that is none of ours is none', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readCursor(Position, text)).toBeUndefined()));
    expect(readCursor(Position, writeCursor({ before: 'x', more: 1 }))).toBeUndefined();
  });
});
