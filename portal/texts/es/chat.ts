import type { ChatTexts } from '../en/chat.ts';

export const chat: ChatTexts = {
  title: 'Mensajes de chat',
  lead: (messenger) => `Los códigos pueden llegar a su chat de ${messenger}, desde la cuenta de su organización.`,
  honest: (messenger) =>
    `${messenger} puede leer estos mensajes, y quien se apodere de su cuenta allí también los recibe. Si usa esto, ponga una contraseña propia en ${messenger}. Una aplicación de autenticación es más segura.`,
  none: 'Aún no hay ningún chat conectado.',
  connected: (name, messenger, date) => `${name} en ${messenger}, conectado el ${date}`,
  connect: 'Conectar un chat',
  other: 'Conectar otro chat en su lugar',
  remove: 'Quitar',
  openTitle: (messenger) => `Abra ${messenger}`,
  open: (messenger) => `Abrir en ${messenger} en este dispositivo`,
  scan: (messenger) =>
    `Escanee esta imagen con su teléfono, o use el enlace si ${messenger} está en este dispositivo. Después pulse allí «Iniciar».`,
  qr: (messenger) => `Código QR que abre el chat en ${messenger}`,
  codeLabel: 'Código del chat',
  codeHint: (until) => `Llega en cuanto haya pulsado «Iniciar». El enlace vale una vez, hasta las ${until}.`,
  confirm: 'Conectar el chat',
  again: '¿No ha llegado nada? Crear otro enlace',
  doneTitle: 'Su chat está conectado',
  done: (name) => `Los códigos van a ${name} a partir de ahora. Si no es usted, quítelo enseguida.`,
  back: 'Volver a los mensajes de chat',
  removeTitle: '¿Quitar el chat?',
  removeText: 'Entonces ya no se envían códigos allí.',
  removedTitle: 'El chat se ha quitado',
  proofTitle: 'Mire su chat',
  sent: (digits) =>
    `Si esta cuenta tiene un chat conectado, un mensaje con un código de ${digits} cifras va de camino.`,
  sendText: 'Lo enviamos al chat que usted ha conectado.',
  nothingLines: [
    'Puede tardar un minuto. Mire el chat con la cuenta de su organización.',
    'El código solo va al chat conectado. Si bloqueó esa cuenta, o nunca ha conectado ninguno, elija otra forma o pregunte a su servicio de asistencia.',
  ],
};
