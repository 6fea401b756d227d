import * as z from 'zod';
import { TokenType } from './token-settings.ts';

/** What an administrator looks after, by name: what lists can be narrowed to, and where something can be done. */
export const PlacesView = z.object({
  directories: z.array(z.object({ id: z.string(), label: z.string() })),
  portals: z.array(
    z.object({ alias: z.string(), name: z.string(), directory: z.string(), tokenTypes: z.array(TokenType) }),
  ),
});
export type PlacesView = z.infer<typeof PlacesView>;
