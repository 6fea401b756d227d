import { DeviceImport, DeviceImportResult } from '#shared/api/admin-token-views.ts';
import { err, ok } from '#shared/result.ts';
import { sealStockSecret } from '../../tokens/stock-secret.ts';
import { defineAction } from '../action.ts';

/**
 * Puts devices into stock. Their seeds are sealed before anything else is done with them, and are in no log, no answer and no
 * audit record. What is there already is left as it is, so the same request can be made again.
 */
export const importDevices = defineAction({
  id: 'stock.import',
  summary: 'Puts devices with their seeds into stock; those that are there already are left as they are',
  method: 'POST',
  path: '/admin/tokens/imports',
  group: 'admin',
  standing: 'admin',
  permission: 'tokens.write',
  scope: ({ body }) => ({ directory: body.directory }),
  body: DeviceImport,
  output: DeviceImportResult,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 300,
  isAudited: true,
  needs: ['tokenStockWrites', 'keyRing'],
  async handle({ caller, body: { directory, tokens }, config, ports, now, log }) {
    if (!config.directories.some(({ id }) => id === directory)) return err({ code: 'not-found' });
    const importedAtMs = now().getTime();
    const outcomes = await Promise.all(
      tokens.map(async ({ secret, ...device }) => {
        const place = { directory, serial: device.serial };
        const sealedSecret = await sealStockSecret(ports.keyRing, place, secret);
        const isNew = await ports.tokenStockWrites.add({ directory, ...device, sealedSecret, importedAtMs });
        return { serial: device.serial, outcome: isNew ? ('imported' as const) : ('known' as const) };
      }),
    );
    const imported = outcomes.filter(({ outcome }) => outcome === 'imported').length;
    log.info('devices-imported', { directory, imported, by: caller.id });
    return ok({ body: { tokens: outcomes } });
  },
});
