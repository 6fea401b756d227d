import type { RestoreTexts } from '../../screens/restore/restore-texts.ts';

export const restore: RestoreTexts = {
  overline: 'Get back in',
  lost: {
    title: 'What can’t you use any more?',
    lead: 'Tick everything that is lost. You then show who you are with what is left, and a person in IT decides.',
    items: {
      password: {
        title: 'My password',
        text: 'Forgotten. Once IT has agreed, you choose a new one.',
      },
      mail: {
        title: 'My mailbox',
        text: 'You can’t read mail at the address that is on record. You give us a new one.',
      },
      token: {
        title: 'My authenticator app or device',
        text: 'The phone or device that makes your codes is lost, broken or new. The old one is switched off.',
      },
    },
    empty: 'Tick at least one line',
    who: 'A person looks at each request, so this takes longer than a few minutes.',
    onlyPassword: {
      title: 'Only the password?',
      text: 'Then there is a quicker way. You choose a new one yourself, in a few minutes, and nobody has to agree.',
    },
    onlyMail: {
      title: 'Can you still sign in?',
      text: 'Then there is a quicker way. You change the address yourself, and nobody has to agree.',
      link: 'Sign in and change my address',
    },
  },
  things: { password: 'Password', mail: 'Mailbox', token: 'Authenticator' },
  proof: {
    chooseTitle: 'What do you still have?',
    text: 'Show that it’s you with something that is not lost.',
    ways: {
      'email-code': 'We send it to the address that is on record.',
      'sms-code': 'We send it to the number that is on record.',
      'chat-code': 'We send it to the chat that you have connected.',
      push: 'Your phone asks you whether it’s you.',
      'token-code': 'From the app or device that you have set up.',
      passkey: 'With your fingerprint, face, PIN or security key.',
      'recovery-code': 'From the list that you printed or saved.',
      'bootstrap-code': 'From a person who looks after accounts.',
      'security-questions': 'With the answers that you have set.',
      'directory-password': 'The one that you sign in to your computer with.',
      'portal-password': 'The one that you chose for this portal alone.',
    },
    other: 'Show it in another way',
    none: 'I have none of this any more',
    noneEnd: {
      title: 'Then please talk to a person',
      text: 'Nothing is left that this page could know you by, so it can’t pass on a request for you. The people below can: they make sure in person that it’s you. Nothing was sent and nothing was changed.',
    },
    notEnough: {
      title: 'That was right, but it is not enough',
      text: 'Your organisation asks for more than one proof, and you have not set up another. Nothing was sent and nothing was changed. The people below can make sure in person that it’s you.',
    },
  },
  password: {
    title: 'Choose a password for this portal',
    lead: 'It works here once IT has agreed. It is not the password of your work account.',
  },
  mail: {
    title: 'Where can we write to you?',
    lead: 'First we send a code to the new address, so that a typing mistake does no harm. We also tell your old address.',
    label: 'New e-mail address',
    hint: 'One that you can read now, without your work password.',
    wrong: 'Enter one address such as name@example.com, in plain letters',
    send: 'Send me a code',
  },
  code: {
    title: 'Check your new mailbox',
    sentTo: (address) => `We have sent a code to ${address}.`,
    otherAddress: 'Nothing arrived? Check the address',
  },
  summary: {
    title: 'Check it once more',
    lead: 'This is what IT will see.',
    who: 'User name',
    lost: 'Lost',
    shown: 'You have shown',
    mail: 'New e-mail address',
    password: 'New portal password',
    passwordText: 'Chosen. Nobody can see it, not even IT.',
    change: 'Change',
    then: 'When you send it',
    thenLines: [
      'You get a number to keep. With it, IT finds your request.',
      'We tell the e-mail address that is on record now, so that nobody can do this behind your back.',
      'Nothing changes until a person in IT has agreed.',
    ],
    submit: 'Send it to IT',
    unsure: {
      title: 'We don’t know whether it has arrived',
      text: 'The connection broke off while we were sending. Please send it again: it is still one request.',
    },
  },
  expired: 'For your safety we only keep this open for 15 minutes. Nothing was sent, and your name is still filled in.',
  unsureEnd: {
    title: 'Your request has probably arrived',
    text: 'The connection broke off just when we sent it, so this page does not know. If it has arrived, the e-mail address that is on record gets a message with its number. Please ask the people below before you start again.',
  },
  state: {
    reference: 'Your number',
    keep: 'Write it down, or take a picture of this page. IT asks for it when you call.',
    submitted: (when) => `Sent on ${when}`,
    decided: (when) => `Decided on ${when}`,
    until: (day) => `Open until ${day}`,
    gave: 'New e-mail address',
    about: 'Lost',
    states: {
      waiting: { title: 'IT has your request', text: 'Nothing has changed yet. A person looks at it next.' },
      verified: { title: 'You can get back in', text: 'IT has agreed to your request.' },
      refused: {
        title: 'IT did not agree to your request',
        text: 'Nothing was changed. They could not be sure that it was you, which happens. Please talk to them: they can tell you why, and help in person.',
      },
      cancelled: {
        title: 'Your request is closed',
        text: 'It was taken back, or somebody signed in to this account by other means: then the request is closed by itself, for safety. Nothing was changed. If that was not you, please tell your help desk.',
      },
      expired: {
        title: 'Your request has run out',
        text: 'Nobody decided in time, so it was closed. Nothing was changed. Please talk to your help desk before you send another one.',
      },
    },
    next: 'What happens next',
    waitingLines: [
      {
        title: 'IT makes sure that it’s you',
        text: 'They may call you, or ask you to come by. They never ask for a password or a code.',
      },
      {
        title: 'You hear from us',
        text: 'By e-mail, as soon as it is decided. That depends on their hours: often the same working day.',
      },
      {
        title: 'You can look here',
        text: 'Open this portal again in this browser, within 30 days: its first page leads you here.',
      },
    ],
    verifiedLines: {
      password: {
        title: 'Password',
        text: 'Choose a new one with “I forgot my password”, or with what IT has given you.',
      },
      mail: { title: 'E-mail', text: 'From now on we write to your new address, and codes go there.' },
      token: {
        title: 'App or device',
        text: 'The old one is switched off and is not asked for any more. Sign in and set up a new one soon.',
      },
    },
    portalPassword: { title: 'Portal password', text: 'The one that you chose works now.' },
    withdraw: 'Take the request back',
    withdrawTitle: 'Take your request back?',
    withdrawText: 'IT does not look at it any more, and nothing is changed. You can send a new one at any time.',
    withdrawn: { title: 'Your request is taken back', text: 'Nothing was changed.' },
    keepIt: 'No, keep it',
    none: {
      title: 'There is no request in this browser',
      text: 'A request can only be looked at where it was sent from, and for 30 days. If you have a number, your help desk can tell you more.',
    },
    again: 'Look again',
  },
  line: {
    waiting: (reference) => `Your request ${reference} is with IT`,
    decided: (reference) => `There is an answer to your request ${reference}`,
    look: 'Look at it',
  },
  notice: {
    title: 'Somebody asked to get into this account',
    text: (when, reference, things) =>
      `On ${when} somebody asked IT to restore access (number ${reference}). They said that this was lost: ${things}. Nothing has changed yet.`,
    ask: 'If that was you, there is nothing to do. If it was not you, close it now.',
    cancel: 'It wasn’t me: close the request',
    cancelledTitle: 'The request is closed',
    cancelledText: 'Nothing was changed. Please tell your help desk that it wasn’t you.',
  },
};
