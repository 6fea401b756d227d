import type { Language } from '#shared/api/views.ts';

/** Why a sign-in asks for more than usual; only the screens of a signed-in person carry it. */
export const elsewhereTexts: Record<Language, string> = {
  en: 'We don’t know you from this device or this place yet. So please show in one more way that it’s you. Next time we know you there.',
  de: 'Von diesem Gerät oder diesem Ort kennen wir Sie noch nicht. Zeigen Sie deshalb bitte auf einem zweiten Weg, dass Sie es sind. Beim nächsten Mal kennen wir Sie dort.',
};
