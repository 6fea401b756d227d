/** Who is on which resource, for resources whose members are `assigned`. */
export interface PeopleResources {
  /** @returns false for somebody whom no bridge reported: nobody is made by it */
  assign(person: string, alias: string): Promise<boolean>;
  /** @returns false for somebody whom no bridge reported */
  unassign(person: string, alias: string): Promise<boolean>;
}
