import { SettingsView } from '#shared/api/settings-views.ts';
import { ok } from '#shared/result.ts';
import { productVersion } from '#shared/version.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { defineAction } from '../action.ts';

/** What holds for the whole deployment. It is written in the deployment's file; the console only shows it. */
export const showSettings = defineAction({
  id: 'settings.show',
  summary: 'What holds for the whole deployment; changed by deploying',
  method: 'GET',
  path: '/admin/settings',
  group: 'admin',
  standing: 'admin',
  permission: 'settings.read',
  scope: 'own-check',
  output: SettingsView,
  status: 200,
  errors: [],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions'],
  async handle({ caller, config }) {
    const mine = config.directories.filter(({ id }) => looksAfterPlace(caller, { directory: id }));
    return ok({
      body: {
        version: productVersion,
        stage: config.stage,
        portalOrigin: config.portalOrigin,
        mailFrom: config.mailFrom,
        sendsTexts: config.texts !== undefined,
        sendsChats: config.chat !== undefined,
        ...(config.securityContact !== undefined && { securityContact: config.securityContact }),
        directories: mine.map(({ id, label, domains, bridgeFingerprints }) => ({
          ...{ id, label, domains },
          bridges: bridgeFingerprints.length,
        })),
      },
    });
  },
});
