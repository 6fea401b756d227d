import type { Language } from '#shared/languages.ts';

interface MessageText {
  readonly title: string;
  readonly body: string;
}

const bodies: Record<Language, { readonly test: string; readonly ask: string }> = {
  en: {
    test: 'This is the test message. Open it to finish setting up this device.',
    ask: 'Somebody wants to be let in as you. Was it you? Open this to answer.',
  },
  de: {
    test: 'Das ist die Testnachricht. Öffnen Sie sie, um das Einrichten dieses Geräts abzuschließen.',
    ask: 'Jemand möchte sich als Sie ausweisen. Sind Sie das? Öffnen Sie diese Nachricht, um zu antworten.',
  },
  fr: {
    test: 'Ceci est le message de test. Ouvrez-le pour terminer la configuration de cet appareil.',
    ask: 'Quelqu’un veut entrer sous votre nom. Est-ce vous ? Ouvrez ce message pour répondre.',
  },
  es: {
    test: 'Este es el mensaje de prueba. Ábralo para terminar de configurar este dispositivo.',
    ask: 'Alguien quiere entrar como usted. ¿Es usted? Abra este mensaje para responder.',
  },
  uk: {
    test: 'Це пробне повідомлення. Відкрийте його, щоб завершити налаштування цього пристрою.',
    ask: 'Хтось хоче увійти від Вашого імені. Це Ви? Відкрийте це повідомлення, щоб відповісти.',
  },
};

/** What a notification says. It shows on a locked screen: no name, no number, nothing of what is asked. */
export const messageText = (language: Language, portal: string, isNew: boolean): MessageText => ({
  title: portal,
  body: bodies[language][isNew ? 'test' : 'ask'],
});
