import type { Person } from './person.ts';

/** Where a page ended: whose name, and who. A client brings it back, and can make one up: it only ever moves within a page's bounds. */
export interface PeoplePosition {
  readonly sort: string;
  readonly id: string;
}

/** People in the order of their names. What was written a moment ago may be missing still. */
export interface PeoplePage {
  readonly people: readonly Person[];
  /** Where the next page begins; absent on the last. */
  readonly next?: PeoplePosition;
}

/** Which people of a directory. */
export interface PeopleQuery {
  readonly directory: string;
  /**
   * `name`: everybody, by the name that is shown. `surname`: who has one, by it. `to-enrol`: who has set up nothing yet, by
   * the name that is shown.
   */
  readonly by: 'name' | 'surname' | 'to-enrol';
  /** Only names that begin so, in the form of `shared/domain/searchable.ts`. Empty: all. */
  readonly prefix: string;
  readonly limit: number;
  readonly after?: PeoplePosition;
}

/** Lists of people, for administrators: one request a page, however many people there are. */
export interface PeopleIndex {
  /** A position that is not within the bounds of the query is where nothing follows. */
  page(query: PeopleQuery): Promise<PeoplePage>;
}
