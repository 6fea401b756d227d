/** The embedded directory as a process of its own, as a controller is one. Argument: its folder. */
import { makePeople } from '../crowd/people.ts';
import { startEmbedded } from '../domain.ts';

const [folder, people] = process.argv.slice(2);
const { directory } = await startEmbedded(folder!, makePeople(Number(people)));
process.send!(directory);
