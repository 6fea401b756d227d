// The page of the mail catcher: asks for the lists every second, shows one message. Everything from a message is set as
// text, or put into a frame that may run nothing.
const article = document.querySelector('#message');
let selected;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const details = (rows) =>
  element(
    'dl',
    {},
    ...rows.flatMap(([name, value]) => [element('dt', { textContent: name }), element('dd', { textContent: value })]),
  );

const received = ({ receivedAt }) => ['Received', new Date(receivedAt).toLocaleString()];

const mailParts = (mail) => {
  const frame = element('iframe', { title: 'The mail as its reader sees it' });
  // Links may open a new tab, scripts may not run.
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  frame.srcdoc = `<base target="_blank">${mail.html}`;
  return [
    element('h2', { textContent: mail.subject }),
    details([['To', mail.to], ['From', mail.from], received(mail)]),
    ...(mail.html ? [frame] : []),
    element('h3', { textContent: 'As plain text' }),
    element('pre', { textContent: mail.text }),
  ];
};

const textParts = (text) => [
  element('h2', { textContent: `Text message to ${text.to}` }),
  details([['To', text.to], received(text)]),
  element('pre', { className: 'phone', textContent: text.text }),
];

const pushParts = (push) => {
  const { title, body } = JSON.parse(push.text);
  return [
    element('h2', { textContent: title }),
    details([['To', push.subscription], received(push)]),
    element('pre', { className: 'phone', textContent: body }),
  ];
};

const lists = [
  { url: '/api/messages', list: document.querySelector('#mails'), shown: 0, parts: mailParts, title: (m) => m.subject },
  { url: '/api/texts', list: document.querySelector('#texts'), shown: 0, parts: textParts, title: (m) => m.text },
  {
    url: '/api/pushes',
    list: document.querySelector('#pushes'),
    shown: 0,
    parts: pushParts,
    title: (m) => JSON.parse(m.text).title,
  },
];

const show = (parts, button) => {
  for (const other of document.querySelectorAll('nav button'))
    other.setAttribute('aria-current', String(other === button));
  selected = button;
  article.replaceChildren(...parts);
};

const refresh = async (kind) => {
  const messages = await (await fetch(kind.url)).json();
  if (messages.length < kind.shown) location.reload();
  for (const message of messages.slice(kind.shown)) {
    const time = new Date(message.receivedAt).toLocaleTimeString();
    const button = element(
      'button',
      { type: 'button' },
      element('b', { textContent: kind.title(message) }),
      element('small', { textContent: `${message.to ?? message.subscription}, ${time}` }),
    );
    button.addEventListener('click', () => show(kind.parts(message), button));
    kind.list.prepend(element('li', {}, button));
    const isFree = !selected || document.activeElement === document.body;
    if (message === messages.at(-1) && isFree) show(kind.parts(message), button);
  }
  kind.shown = messages.length;
};

const keepUp = async () => {
  for (const kind of lists) await refresh(kind).catch(() => undefined);
};
await keepUp();
setInterval(keepUp, 1000);
