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
  fr: {
    title: 'Un instant, s’il vous plaît',
    text: 'Nous vérifions que vous n’êtes pas un robot, car il y a ici plus d’activité que d’habitude. Votre appareil s’en charge tout seul et continue dès que c’est fait.',
    progress: 'Avancement de la vérification',
    stop: 'Arrêter la vérification',
  },
  es: {
    title: 'Un momento, por favor',
    text: 'Comprobamos que no es usted un robot, porque hay más actividad de lo normal. Su dispositivo lo hace solo y continúa en cuanto termina.',
    progress: 'Avance de la comprobación',
    stop: 'Detener la comprobación',
  },
  uk: {
    title: 'Зачекайте хвилинку, будь ласка',
    text: 'Ми перевіряємо, що Ви не робот, бо зараз тут активніше, ніж зазвичай. Ваш пристрій робить це сам і продовжить, щойно закінчить.',
    progress: 'Хід перевірки',
    stop: 'Зупинити перевірку',
  },
};
