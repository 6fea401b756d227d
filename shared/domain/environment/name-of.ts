import type { Language } from '../../api/views.ts';
import type { Environment } from './environment.ts';

const browsers = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  opera: 'Opera',
  'samsung-internet': 'Samsung Internet',
} as const;

const systems = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  android: 'Android',
  ios: 'iOS',
} as const;

/** The words around the names, by language; the names themselves are the same everywhere. */
export interface NamingWords {
  readonly on: (browser: string, system: string) => string;
  readonly aBrowser: string;
  readonly aDevice: string;
}

const english: NamingWords = {
  on: (browser, system) => `${browser} on ${system}`,
  aBrowser: 'A browser',
  aDevice: 'An unknown device',
};

const german: NamingWords = {
  on: (browser, system) => `${browser} unter ${system}`,
  aBrowser: 'Ein Browser',
  aDevice: 'Ein unbekanntes Gerät',
};

const french: NamingWords = {
  on: (browser, system) => `${browser} sous ${system}`,
  aBrowser: 'Un navigateur',
  aDevice: 'Un appareil inconnu',
};

const spanish: NamingWords = {
  on: (browser, system) => `${browser} en ${system}`,
  aBrowser: 'Un navegador',
  aDevice: 'Un dispositivo desconocido',
};

const ukrainian: NamingWords = {
  on: (browser, system) => `${browser}, ${system}`,
  aBrowser: 'Браузер',
  aDevice: 'Невідомий пристрій',
};

/** In every language that people read. */
export const namingWords: Readonly<Record<Language, NamingWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  uk: ukrainian,
};

/** What a person reads: their own name for it, or "Chrome on Windows". Made of fixed words only, unless it is theirs. */
export function nameOf(
  environment: Pick<Environment, 'browser' | 'system' | 'device'> & { readonly label?: string | undefined },
  words: NamingWords = english,
): string {
  if (environment.label !== undefined) return environment.label;
  const browser = environment.browser && browsers[environment.browser];
  const system = systemName(environment);
  if (system === undefined) return browser ?? words.aDevice;
  return words.on(browser ?? words.aBrowser, system);
}

function systemName({ system, device }: Pick<Environment, 'system' | 'device'>): string | undefined {
  // Nobody says "my iOS".
  if (system === 'ios' && device === 'phone') return 'iPhone';
  if (system === 'ios' && device === 'tablet') return 'iPad';
  return system && systems[system];
}
