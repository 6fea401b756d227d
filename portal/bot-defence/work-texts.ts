import type { Language } from '#shared/api/views.ts';

interface WorkTexts {
  readonly title: string;
  readonly text: string;
  readonly progress: string;
  readonly stop: string;
}

/** What is said while the device works. */
export const workTexts: Record<Language, WorkTexts> = {
  en: {
    title: 'One moment, please',
    text: 'We are checking that you are not a robot, because there is more going on here than usual. Your device does this by itself and goes on when it is done.',
    progress: 'How far the check is',
    stop: 'Stop the check',
  },
  de: {
    title: 'Einen Moment, bitte',
    text: 'Wir prüfen, dass Sie kein Roboter sind, denn hier ist gerade mehr los als sonst. Ihr Gerät macht das von selbst, danach geht es weiter.',
    progress: 'Wie weit die Prüfung ist',
    stop: 'Prüfung anhalten',
  },
};
