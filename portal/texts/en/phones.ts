import type { PhoneTexts } from '../../screens/phones/phone-texts.ts';

export const phones: PhoneTexts = {
  list: 'Phone approval',
  lead: 'These phones and computers can ask you whether it’s really you. You type a number there that only the page you have open shows.',
  none: 'None yet.',
  full: 'You have five, which is as many as there can be. Remove one to add another.',
  added: (day) => `added ${day}`,
  lastUsed: (day) => `last used ${day}`,
  neverUsed: 'never used',
  unreachable: 'messages no longer arrive there: remove it and set it up again',
  advice: 'A phone can be lost. Keep another way as well, such as recovery codes on paper.',
  add: 'Set up this device',
  rename: 'Rename',
  remove: 'Remove',
  save: 'Save',
  renameTitle: (name) => `What shall “${name}” be called?`,
  removeTitle: (name) => `Remove “${name}”?`,
  removeText: 'It can approve nothing any more from then on. What waits for an answer is called off.',
  removeLast: 'It is your only one. You could not show who you are by phone approval any more.',
  removed: (name) => `“${name}” is removed`,
  addTitle: 'Set up this device',
  addText: 'Do this on the phone that you have with you when you need help. It takes a minute.',
  steps: [
    'The browser asks whether this page may send messages. Please allow it.',
    'A test message comes. Open it and type the number that this page shows.',
  ],
  unfit: {
    'needs-install': {
      title: 'First put this page on your home screen',
      lines: [
        'iPhones and iPads take messages only for pages on the home screen.',
        'In Safari, tap the button to share, then “Add to Home Screen”.',
        'Open the page from there, sign in, and come back to “Phone approval”.',
      ],
    },
    blocked: {
      title: 'Messages of this page are blocked',
      lines: [
        'They were refused in this browser once. Allow them in the settings of the browser for this page, then reload.',
      ],
    },
    unfit: {
      title: 'This browser can’t take messages',
      lines: [
        'Chrome, Edge, Firefox and Samsung Internet can, on Android and on computers; on iPhones, Safari from iOS 16.4 on.',
        'In a private window no browser can.',
      ],
    },
  },
  name: 'Name of this device',
  nameDefault: 'My phone',
  setUp: 'Set up',
  refused: {
    title: 'This browser did not allow messages',
    text: 'Nothing was set up. Please try again and allow them. If you are not asked, look into the settings of the browser.',
  },
  notTaken: {
    title: 'That did not work with this browser',
    text: 'Its message service is not one that we know. Please use another browser.',
  },
  testTitle: 'Open the test message',
  testText: 'It arrives in a moment. Open it and type this number there. Remember it: the message opens another page.',
  number: 'Your number',
  testWaiting: 'Waiting for your answer …',
  testNothing: 'Nothing arrived?',
  testNothingLines: [
    'Is “Do not disturb” or a battery saver switched on?',
    'Are messages allowed for this browser in the settings of the phone itself?',
    'After two minutes you can try again.',
  ],
  again: 'Try again',
  doneTitle: 'This device can approve now',
  doneText: (name) => `“${name}” is set up. You got a mail about it.`,
  proof: {
    text: 'Open the message on your phone and type this number there:',
    unknown:
      'If this account has a phone set up for approval, a message is on its way to it. Open it and type this number there:',
    waiting: 'Waiting for your answer …',
    refused: {
      title: 'That was not approved',
      text: 'The number was another one, or somebody pressed “This was not me”. You can ask once more.',
    },
    over: { title: 'Nobody answered', text: 'A message can be answered for two minutes. You can ask once more.' },
    again: 'Ask once more',
    nothing: 'Nothing on your phone?',
    nothingLines: (address) => [
      `Open ${address} on it, in the app or browser that you set up: what waits shows there as well.`,
      'Is it online? “Do not disturb” and battery savers hold messages back.',
      'If you pressed “This was not me” within the last hour, we ask nothing of your phone. Choose another way.',
    ],
  },
  approve: {
    title: 'Is this you?',
    loading: 'Looking whether something waits …',
    noDevice: {
      title: 'This browser can’t approve anything',
      text: 'It was not set up for it in this portal, or its data was cleared. Sign in and choose “Phone approval” to set it up.',
    },
    gone: {
      title: 'This device can’t approve any more',
      text: 'It was removed from the account. Sign in and choose “Phone approval” to set it up again.',
    },
    nothing: {
      title: 'Nothing waits for you',
      text: 'A request can be answered for two minutes. Ask once more on the other screen.',
    },
    look: 'Look again',
    asks: {
      'sign-in': (portal) => `Somebody wants to sign in to ${portal} as you.`,
      recovery: (portal) => `Somebody wants to get back into your account by ${portal}.`,
      restore: (portal) => `Somebody says that they lost access to your account, and asks ${portal} for a new one.`,
      change: (portal) => `Somebody who is signed in to ${portal} as you wants to change how you show who you are.`,
      device: (portal) => `This device is being set up to approve for ${portal}.`,
    },
    from: 'From',
    at: 'At',
    unknownPlace: 'an unknown device',
    label: 'The number on the other screen',
    hint: 'Two digits. Only the page that you have open yourself shows it.',
    wrongShape: 'Type the two digits that the other screen shows',
    approve: 'Yes, that’s me',
    notMe: 'This was not me',
    notMeText:
      'Recovery of your account is then blocked for 24 hours, everybody is signed out of this portal, and your security team is told.',
    warning: 'Never type a number that somebody tells you on the phone or in a message, whoever they say they are.',
    approved: {
      title: 'Thank you',
      text: 'Go back to the other screen: it goes on by itself. You can close this page.',
    },
    deviceDone: {
      title: 'This device can approve now',
      text: 'From now on it can ask you whether it’s really you. You got a mail about it.',
    },
    refused: {
      title: 'Thank you. Your account is protected.',
      text: 'Recovery is blocked for 24 hours, everybody is signed out of this portal, and your security team knows. Somebody may know your password: change it soon, on a device that you trust.',
    },
    wrong: {
      title: 'That was another number',
      text: 'For your safety each request takes one try. Nothing was let in. Ask once more on the other screen.',
    },
    over: {
      title: 'That came too late',
      text: 'The request is over, or was answered already. Ask once more on the other screen.',
    },
  },
};
