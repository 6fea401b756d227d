import { possibleOnly } from '#shared/domain/environment/environment.ts';
import type { Environment } from '#shared/domain/environment/environment.ts';
import { networkPrefix } from './network-prefix.ts';

/** What a request says about where it comes from. Header values are untrusted text unless said otherwise. */
export interface EnvironmentEvidence {
  readonly userAgent?: string | undefined;
  readonly acceptLanguage?: string | undefined;
  /** As the portal's page measured it. */
  readonly screen?: Environment['screen'];
  /** The address that the gateway states. */
  readonly clientAddress: string;
  /** `cloudfront-viewer-country`: set by the edge, never passed on from a client. */
  readonly viewerCountry?: string | undefined;
  /** `cloudfront-viewer-asn`: the same. */
  readonly viewerAsn?: string | undefined;
  /** The hash of the device cookie's value. */
  readonly deviceId?: string | undefined;
}

/** Longer ones are no browser's; the parser's expressions do not get to see them. */
const longestUserAgent = 512;

/** Reads the little that is compared and kept. What cannot be read or cannot be true is left out. */
export async function readEnvironment(evidence: EnvironmentEvidence): Promise<Environment> {
  const { userAgent = '', acceptLanguage, screen, clientAddress, viewerCountry, viewerAsn, deviceId } = evidence;
  const isReadable = userAgent !== '' && userAgent.length <= longestUserAgent;
  return possibleOnly({
    ...(isReadable ? await readUserAgent(userAgent) : {}),
    screen,
    language: acceptLanguage?.split(/[,;]/, 1)[0]!.trim().toLowerCase(),
    network: networkPrefix(clientAddress),
    provider: viewerAsn === undefined ? undefined : Number(viewerAsn),
    country: viewerCountry,
    deviceId,
  });
}

const devices = { desktop: 'desktop', mobile: 'phone', tablet: 'tablet' } as const;
const systems = {
  Windows: 'windows',
  macOS: 'macos',
  Linux: 'linux',
  'Chrome OS': 'chromeos',
  Android: 'android',
  iOS: 'ios',
} as const;
const browsers = {
  Chrome: 'chrome',
  Chromium: 'chrome',
  'Microsoft Edge': 'edge',
  Firefox: 'firefox',
  Safari: 'safari',
  Opera: 'opera',
  'Samsung Internet for Android': 'samsung-internet',
} as const;

async function readUserAgent(userAgent: string): Promise<Environment> {
  // 34 KB: loaded by sign-ins alone.
  const { parse } = await import('bowser');
  const { browser, os, platform } = parse(userAgent);
  const system = pick(systems, os.name);
  const browserMajor = Number.parseInt(browser.version ?? '', 10);
  return {
    // The parser knows no platform for ChromeOS.
    device: pick(devices, platform.type) ?? (system === 'chromeos' ? 'desktop' : undefined),
    system,
    browser: pick(browsers, browser.name),
    ...(browserMajor > 0 && { browserMajor }),
  };
}

const pick = <T extends object>(names: T, name: string | undefined): T[keyof T] | undefined =>
  name !== undefined && Object.hasOwn(names, name) ? names[name as keyof T] : undefined;
