import type { FlowView } from '#shared/api/views.ts';
import type { Guest } from './guest.ts';
import { inParallel } from './in-parallel.ts';
import type { Town } from './town.ts';

/** A recovery that is proven: one request away from its effect. */
export interface Proven {
  readonly guest: Guest;
  readonly flow: FlowView;
}

/** The mail catcher keeps 500 mails, notices among them. */
const batch = 150;

/** Brings many recoveries up to the last step, through the real API and real mails. */
export async function proveAll(town: Town, guests: readonly Guest[], purpose: 'reset' | 'unlock'): Promise<Proven[]> {
  const proven: Proven[] = [];
  for (let start = 0; start < guests.length; start += batch) {
    const some = guests.slice(start, start + batch);
    const since = new Date().toISOString();
    await inParallel(6, some, (guest) => guest.begin(purpose));
    const codes = await town.codesFor(
      some.map(({ person }) => person.email!),
      since,
    );
    const flows = await inParallel(6, some, (guest) => guest.prove(codes.get(guest.person.email!)!));
    proven.push(...some.map((guest, index) => ({ guest, flow: flows[index]! })));
  }
  return proven;
}
