import { security, unit } from './defence.ts';
import type { Defence } from './defence.ts';

const client = 'bridge/connectors/active-directory/open-client.ts';
const wireTest = security('bridge-connection');

/** B6: the wire to the controller. */
export const wire: readonly Defence[] = [
  {
    id: 'b6-verification',
    what: 'certificate and host name are verified',
    cuts: [{ file: client, take: 'rejectUnauthorized: true,', put: 'rejectUnauthorized: false,' }],
    reds: [wireTest],
    only: 'hears no password|for another name',
  },
  {
    id: 'b6-tls-version',
    what: 'no TLS before 1.2',
    cuts: [{ file: client, take: "minVersion: 'TLSv1.2',", put: "minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0'," }],
    reds: [wireTest],
    only: 'TLS 1.1',
  },
  {
    id: 'b6-our-authority',
    what: 'our authority alone is trusted, not those of the machine',
    cuts: [{ file: client, take: '  ca,\n  rejectUnauthorized', put: '  rejectUnauthorized' }],
    reds: [wireTest],
    only: 'that the environment trusts',
  },
  {
    id: 'b6-ldaps',
    what: 'nothing but ldaps:// is taken: in the configuration, and in the connector behind it',
    cuts: [
      {
        file: 'bridge/config/bridge-config.ts',
        take: "new URL(url).protocol === 'ldaps:'",
        put: "new URL(url).protocol.startsWith('ldap')",
      },
      {
        file: 'bridge/connectors/active-directory/config.ts',
        take: "url?.protocol === 'ldaps:' && url",
        put: "url?.protocol.startsWith('ldap') && url",
      },
    ],
    reds: [wireTest, unit('bridge/config/load-config')],
    only: 'does not start with the controller|ldap',
  },
];
