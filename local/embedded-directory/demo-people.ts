/** The state that a demonstration person starts in. */
export type DemoState =
  | 'usual'
  | 'locked'
  | 'password-expired'
  /** In ten days. */
  | 'password-expiring'
  | 'password-never-expires'
  | 'must-change'
  | 'disabled'
  | 'account-expired'
  | 'protected'
  | 'no-mail'
  | 'changed-today';

/** An invented person, the same in the embedded directory and in Samba. */
export interface DemoPerson {
  readonly login: string;
  readonly givenName: string;
  readonly surname: string;
  readonly displayName: string;
  /** Absent for the person without a mailbox. */
  readonly email?: string;
  readonly password: string;
  readonly state: DemoState;
  readonly language?: string;
  /** When the password was set, to the tick (FILETIME); absent: as the state says. */
  readonly pwdLastSet?: string;
  readonly isSmartCardOnly?: true;
}

/** The demonstration domain. */
export const demoDomain = { dnsName: 'demo.example', netbiosName: 'DEMO' } as const;

/** The bridge's account there, and its password, which protects invented people only. */
export const demoServiceAccount = { login: 'svc-latchkey', password: 'Bridge-at-the-demo-7' } as const;

type Row = readonly [
  login: string,
  givenName: string,
  surname: string,
  state: DemoState,
  password: string,
  language?: string,
];

const rows: readonly Row[] = [
  ['ann', 'Ann', 'Miller', 'usual', 'Harbour-Lamp-41', 'en'],
  ['juergen', 'Jürgen', 'Weiß', 'usual', 'Nebel-Turm-58', 'de'],
  ['zofia', 'Zofia', 'Wiśniewska-Brzęczyszczykiewicz', 'usual', 'Jesion-Most-23'],
  ['thanh', 'Thanh', 'Nguyễn', 'password-expiring', 'Canal-Plum-90'],
  ['lukas', 'Lukas', 'Brandt', 'locked', 'Kiesel-Wind-17', 'de'],
  ['emma', 'Emma', 'Sørensen', 'password-expired', 'Fjord-Kite-62'],
  ['noah', 'Noah', 'Okafor', 'must-change', 'First-Day-2026'],
  ['carla', 'Carla', 'Fernández', 'changed-today', 'Patio-Reloj-35'],
  ['david', 'David', 'Cohen', 'no-mail', 'Orchard-Bell-74'],
  ['ines', 'Inês', 'Carvalho', 'disabled', 'Rio-Vela-Azul-8'],
  ['oliver', 'Oliver', 'Grant', 'account-expired', 'Contract-Over-6'],
  ['root-anna', 'Anna', 'Keller', 'protected', 'Very-Privileged-1', 'de'],
];

/** Everybody, in the order in which they are introduced. */
export const demoPeople: readonly DemoPerson[] = rows.map(([login, givenName, surname, state, password, language]) => ({
  login,
  givenName,
  surname,
  displayName: `${givenName} ${surname}`,
  ...(state !== 'no-mail' && { email: `${login}@${demoDomain.dnsName}` }),
  password,
  state,
  ...(language && { language }),
}));

/** Their groups: one is in the other. */
export const demoGroups = [
  { name: 'Field Sales', people: ['zofia', 'thanh'] },
  { name: 'Sales', people: ['carla', 'lukas'], groups: ['Field Sales'] },
] as const;
