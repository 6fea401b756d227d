// The page of the mail catcher: asks for the list every second, shows one mail. Everything from a mail is set as text,
// or put into a frame that may run nothing.
const list = document.querySelector('#list');
const mail = document.querySelector('#mail');
let shown = 0;
let selected;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const show = (message, button) => {
  for (const other of list.querySelectorAll('button')) other.setAttribute('aria-current', String(other === button));
  selected = button;
  const details = element('dl');
  for (const [name, value] of [
    ['To', message.to],
    ['From', message.from],
    ['Received', new Date(message.receivedAt).toLocaleString()],
  ])
    details.append(element('dt', { textContent: name }), element('dd', { textContent: value }));
  const frame = element('iframe', { title: 'The mail as its reader sees it', srcdoc: message.html });
  // Links may open a new tab, scripts may not run.
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  frame.srcdoc = `<base target="_blank">${message.html}`;
  mail.replaceChildren(
    element('h2', { textContent: message.subject }),
    details,
    ...(message.html ? [frame] : []),
    element('h3', { textContent: 'As plain text' }),
    element('pre', { textContent: message.text }),
  );
};

const refresh = async () => {
  const messages = await (await fetch('/api/messages')).json();
  if (messages.length < shown) location.reload();
  for (const message of messages.slice(shown)) {
    const time = new Date(message.receivedAt).toLocaleTimeString();
    const button = element(
      'button',
      { type: 'button' },
      element('b', { textContent: message.subject }),
      element('small', { textContent: `${message.to}, ${time}` }),
    );
    button.addEventListener('click', () => show(message, button));
    list.prepend(element('li', {}, button));
    if (message === messages.at(-1) && (!selected || document.activeElement === document.body)) show(message, button);
  }
  shown = messages.length;
};

const keepUp = () => refresh().catch(() => undefined);
await keepUp();
setInterval(keepUp, 1000);
