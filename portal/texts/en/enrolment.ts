import type { EnrolmentTexts } from '../../screens/account/enrolment-texts.ts';

export const enrolment: EnrolmentTexts = {
  groups: { password: 'Passwords', proofs: 'How you show that it’s you', person: 'About you' },
  states: {
    none: 'None yet.',
    tokens: (count) => (count === 1 ? 'You have one.' : `You have ${count}.`),
    passkeys: (count) => (count === 1 ? 'You have one.' : `You have ${count}.`),
    phones: (count) => (count === 1 ? 'One device can approve.' : `${count} devices can approve.`),
    codesLeft: (left, issued) => `${left} of ${issued} are left.`,
    codesUsed: 'All of them are used. Make new ones.',
    isSet: 'It is set.',
    isNotSet: 'Not set yet.',
    questions: (count) => (count === 1 ? 'You have answered one.' : `You have answered ${count}.`),
  },
  home: {
    title: 'If I forget my password',
    works: 'You can get back in by yourself.',
    worksWithoutSpare: 'You can get back in by yourself. A spare way would be wise.',
    missingTitle: 'If you forgot your password, you could not get back in by yourself yet',
    missing: (count) =>
      count === 1
        ? 'One more way to show that it’s you is missing. It takes two minutes.'
        : `${count} more ways to show that it’s you are missing. Each takes two minutes.`,
    impossible: 'There is nothing that you could set up here by yourself. Your help desk can help you with it.',
    setUp: 'Set it up',
  },
  has: {
    'email-code': 'Your e-mail address',
    'sms-code': 'Your phone number',
    'token-code': 'Your app or device that shows codes',
    passkey: 'Your passkey',
    push: 'The portal’s app on your phone',
    'chat-code': 'Your chat account',
    'recovery-code': 'Your recovery codes',
    'bootstrap-code': 'The code from your administrator',
    'security-questions': 'Your security questions',
    'directory-password': 'Your password',
    'portal-password': 'Your portal password',
  },
  offers: {
    passkey: { title: 'A passkey', text: 'Your fingerprint, face or PIN on this device, or a security key.' },
    push: { title: 'Phone approval', text: 'Your phone asks you, and you type a number there. You need your phone.' },
    'token-code': { title: 'An authenticator app', text: 'A free app that shows codes. You need your phone.' },
    'recovery-code': {
      title: 'Recovery codes',
      text: 'Ten codes on paper. You need a printer or a password manager, and a safe place.',
    },
    'email-code': { title: 'An e-mail address', text: 'One that you can read without your work password.' },
    'chat-code': { title: 'A chat', text: 'For codes by chat message. You need the messenger on your phone.' },
    'sms-code': { title: 'A phone number', text: 'For codes by text message. You need a mobile phone.' },
    'portal-password': {
      title: 'A portal password',
      text: 'A second password, for this portal alone. You have to remember it.',
    },
    'security-questions': { title: 'Security questions', text: 'Questions that only you can answer.' },
  },
  device: { title: 'A device that shows codes', text: 'You need the device and its serial number.' },
  title: 'One more way to get back in',
  lead: (count) =>
    count === 1
      ? 'If you ever forget your password, you need one more way to show that it’s you. It takes two minutes.'
      : `If you ever forget your password, you need ${count} more ways to show that it’s you. Each takes two minutes.`,
  list: 'What you have, and what is missing',
  pending: 'One more way',
  pendingStill: 'still missing',
  choose: 'Choose what suits you',
  further: (count) => (count === 1 ? 'One more is needed after it.' : `${count} more are needed after it.`),
  later: 'Later',
  laterText: 'You find this again on the page of your account.',
  impossible: 'There is nothing that you could set up here by yourself. Your help desk can help you with it.',
  doneTitle: 'You can get back in by yourself',
  doneText: 'If you ever forget your password, choose “I forgot my password” and use what you have:',
  noSpare: (what) =>
    `There is no spare yet for ${what.map(small).join(' and ')}. Without ${what.length === 1 ? 'it' : 'one of them'}, only your help desk could let you back in.`,
  addSpare: 'A spare way',
};

/** Within a sentence. */
function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
