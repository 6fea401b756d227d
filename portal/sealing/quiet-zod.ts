import * as z from 'zod';

// Zod tries `new Function` while schemas are made; our content security policy forbids that and would report it.
// Import this before any schema.
z.config({ jitless: true });
