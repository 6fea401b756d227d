import type { Language } from '#shared/api/views.ts';

interface MessageText {
  readonly title: string;
  readonly body: string;
}

/** What a notification says. It shows on a locked screen: no name, no number, nothing of what is asked. */
export const messageTexts: Record<Language, (portal: string, isNew: boolean) => MessageText> = {
  en: (portal, isNew) => ({
    title: portal,
    body: isNew
      ? 'This is the test message. Open it to finish setting up this device.'
      : 'Somebody wants to be let in as you. Was it you? Open this to answer.',
  }),
  de: (portal, isNew) => ({
    title: portal,
    body: isNew
      ? 'Das ist die Testnachricht. Öffnen Sie sie, um das Einrichten dieses Geräts abzuschließen.'
      : 'Jemand möchte sich als Sie ausweisen. Sind Sie das? Öffnen Sie diese Nachricht, um zu antworten.',
  }),
};
