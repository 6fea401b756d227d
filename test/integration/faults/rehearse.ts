/**
 * A play without Jest around it, for a person who looks for a fault:
 * `LATCHKEY_FAULT_SEED=1 node test/integration/faults/rehearse.ts embedded 60 10 10`
 */
import { perform } from './play.ts';
import { chooseSeed } from './seeded-random.ts';

const [kind = 'embedded', resets = '60', changes = '10', unlocks = '10'] = process.argv.slice(2);
const size = { resets: Number(resets), changes: Number(changes), unlocks: Number(unlocks) };
const seed = chooseSeed();
const say = (text: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
say(`seed ${seed}`);
const { verdicts, endings, ...rest } = await perform({
  kind: kind as 'embedded' | 'samba',
  seed,
  size,
  width: 40,
  say,
});
for (const verdict of verdicts.filter(({ faults }) => faults.length > 0)) console.log(verdict);
for (const { outcome, tries, note, errand } of endings)
  if (outcome !== 'done') console.log(errand.guest.person.login, errand.order.operation, outcome, tries, note ?? '');
console.log(rest, { errands: endings.length, done: endings.filter(({ outcome }) => outcome === 'done').length });
