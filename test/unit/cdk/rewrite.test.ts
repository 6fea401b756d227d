import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';

const code = readFileSync(new URL('../../../cdk/edge/rewrite.js', import.meta.url), 'utf8');
const context = vm.createContext({});
vm.runInContext(code.replace('/HOME', '/portal/staff'), context);

/** What CloudFront asks the bucket for, or the status that it answers itself. */
function sought(uri: string): string | number {
  const event = { request: { method: 'GET', uri } };
  const answer = vm.runInContext('handler', context)(event) as { uri?: string; statusCode?: number };
  return answer.uri ?? answer.statusCode!;
}

describe('the addresses of pages', () => {
  it.each(['/portal/staff', '/portal/staff/forgot/password', '/portal/console'])('%s is the portal', (uri) => {
    expect(sought(uri)).toBe('/portal/index.html');
  });

  it.each(['/console', '/console/', '/console/issues/staff/1', '/console/people/corp%23ann'])(
    '%s is the console',
    (uri) => {
      expect(sought(uri)).toBe('/portal/console.html');
    },
  );

  it.each(['/consoles', '/console.html', '/Console/', '/console/main.js', '/console/../portal/x', '//console/', '/x'])(
    '%s is nothing',
    (uri) => {
      expect(sought(uri)).toBe(404);
    },
  );

  it('files are sought by their name, and the root leads to the first portal', () => {
    expect(sought('/portal/assets/console/console-x.js')).toBe('/portal/assets/console/console-x.js');
    expect(sought('/portal/staff/manifest.webmanifest')).toBe('/portal/manifest.webmanifest');
    expect(sought('/')).toBe(302);
  });
});
