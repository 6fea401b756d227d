import type { DemoPerson, DemoState } from '#local/embedded-directory/demo-people.ts';
import { demoSeed } from '#local/embedded-directory/seed.ts';
import type { DirectorySeed } from '#local/embedded-directory/seed.ts';

/** So many invented people in one state. @param prefix letters that their logins begin with */
export function makePeople(count: number, prefix = 'p', state: DemoState = 'usual'): DemoPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const login = `${prefix}${String(index).padStart(5, '0')}`;
    return {
      login,
      givenName: 'Crowd',
      surname: login.toUpperCase(),
      displayName: `Crowd ${login.toUpperCase()}`,
      email: `${login}@demo.example`,
      password: `Before-the-Change-${index}`,
      state,
    };
  });
}

/** The demonstration domain, with these people in it and no others. */
export const domainOf = (people: readonly DemoPerson[]): DirectorySeed => ({ ...demoSeed, people });
