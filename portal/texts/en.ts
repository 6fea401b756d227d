import type { refusalRuleIds } from '#shared/domain/rule-ids.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { TroubleCode } from '../api/trouble.ts';
import type { ListedAction } from '../ui/listed-actions.ts';

/** A heading and what to do about it. */
export interface Explained {
  readonly title: string;
  readonly text: string;
}

type RuleText = (params: Readonly<Record<string, number | string>>) => string;

const actions: Record<ListedAction, Explained> = {
  'password.reset': { title: 'I forgot my password', text: 'Show that it’s you with a code, then choose a new one.' },
  'account.unlock': { title: 'My account is locked', text: 'Unlock it and keep the password you have.' },
  'access.restore': { title: 'I lost access', text: 'Mailbox, phone or password lost: ask IT to let you back in.' },
  'password.change': { title: 'Change my password', text: 'You know the current one, or it has expired.' },
  'token.manage': { title: 'My tokens', text: 'The apps and devices that make your sign-in codes.' },
  'passkey.manage': { title: 'My passkeys', text: 'Sign in with your fingerprint, face, PIN or a security key.' },
  'push.manage': { title: 'Phone approval', text: 'Let your phone ask you, and type a number there.' },
  'recovery-codes.manage': { title: 'My recovery codes', text: 'A way back in that needs no phone and no mailbox.' },
  'portal-password.manage': { title: 'My portal password', text: 'A password for this portal alone.' },
  'chat.manage': { title: 'Chat messages', text: 'Get codes in a chat.' },
  'questions.manage': { title: 'My security questions', text: 'Choose questions that only you can answer.' },
  'activity.show': { title: 'My activity', text: 'What happened to your account, and what to do if it was not you.' },
  'environments.manage': { title: 'Where I sign in', text: 'The devices and places that we know from your sign-ins.' },
  'profile.edit': { title: 'My data', text: 'Your name, e-mail address and phone number.' },
};

const factors: Record<FactorId, string> = {
  'email-code': 'A code by e-mail',
  'sms-code': 'A code by text message',
  'token-code': 'A code from my app or device',
  passkey: 'My passkey',
  push: 'A message to my phone',
  'chat-code': 'A code by chat message',
  'recovery-code': 'One of my recovery codes',
  'bootstrap-code': 'A code from my administrator',
  'security-questions': 'My security questions',
  'directory-password': 'My password',
  'portal-password': 'My password for this portal',
};

const rules: Record<(typeof refusalRuleIds)[number], RuleText> = {
  'min-length': ({ min }) => `At least ${min} characters`,
  'max-length': ({ max }) => `At most ${max} characters`,
  classes: ({ needed }) =>
    Number(needed) >= 4
      ? 'Small letters, capitals, digits and other characters'
      : `At least ${needed} of these: small letters, capitals, digits, other characters`,
  complexity: ({ needed }) => `At least ${needed} kinds of character: small letters, capitals, digits, symbols`,
  'own-name': () => 'No part of your name or user name',
  'banned-word': () => 'No word that your organisation has ruled out',
  repeats: ({ most }) => `No character ${most} times in a row, nothing doubled (hellohello)`,
  sequences: ({ most }) => `No ${most} in their order (abcd, 4321)`,
  keyboard: ({ most }) => `No ${most} neighbouring keys (qwert)`,
  common: () => 'Not one of the most common passwords',
  strength: () => 'Hard to guess',
  breached: () => 'None that was stolen: attackers know this one already',
};

const outcomes: Record<OutcomeCode, Explained> = {
  done: { title: 'Done', text: 'The directory has confirmed it.' },
  'credentials-refused': {
    title: 'The user name or password is not right',
    text: 'Check both. Capital letters matter in the password. If you have forgotten it, you can set a new one. After many wrong tries an account is locked; you can unlock it.',
  },
  'password-must-change': {
    title: 'You need a new password first',
    text: 'Your password is right, but your organisation wants you to choose a new one now.',
  },
  'password-expired': {
    title: 'Your password has expired',
    text: 'It was right, but it is too old. Choose a new one now.',
  },
  'account-locked': {
    title: 'Your account is locked',
    text: 'There were too many wrong passwords. Unlock the account, or wait until it opens by itself.',
  },
  'account-disabled': {
    title: 'Your account is switched off',
    text: 'Only your help desk can switch it on again. Your password was not changed.',
  },
  'account-expired': {
    title: 'Your account has reached its end date',
    text: 'Only your help desk can extend it. Your password was not changed.',
  },
  'logon-restricted': {
    title: 'You can’t sign in at this time or from here',
    text: 'Your password is right, but your account is limited to certain hours or computers. Ask your help desk.',
  },
  'old-password-wrong': {
    title: 'Your current password is not right',
    text: 'Nothing was changed. Type it again. Careful: too many wrong tries lock the account.',
  },
  'password-too-short': {
    title: 'The new password is too short',
    text: 'The directory asks for a longer one. Nothing was changed. Add a word or two.',
  },
  'password-too-simple': {
    title: 'The new password is too simple',
    text: 'The directory asks for more kinds of character, and nothing from your name. Nothing was changed.',
  },
  'password-too-young': {
    title: 'Your password was changed only recently',
    text: 'Nothing was changed. The directory makes you wait before it can be changed again. If you need a new one now, ask your help desk.',
  },
  'password-in-history': {
    title: 'You have used that password before',
    text: 'The directory remembers your earlier passwords. Nothing was changed. Choose one that is really new.',
  },
  'password-breaks-rules': {
    title: 'The new password breaks a rule',
    text: 'Your organisation’s rules do not allow it. Nothing was changed. The rules are listed below.',
  },
  'password-refused': {
    title: 'The directory did not accept that password',
    text: 'It gave no reason. Nothing was changed. A longer password that you never used before usually works.',
  },
  'directory-refused': {
    title: 'The directory did not allow this',
    text: 'The reason is one that only your help desk can look into. Nothing was changed. Another password will not help; please tell them.',
  },
  'must-change-void': {
    title: 'This account keeps its password for good',
    text: 'A password for a single sign-in can’t be given to it. Nothing was changed. Please tell your help desk.',
  },
  'attribute-closed': {
    title: 'This can’t be changed here',
    text: 'Your organisation keeps it shut. Nothing was changed. Please tell your help desk.',
  },
  'attribute-refused': {
    title: 'Your directory did not accept this',
    text: 'It is too long, or not what the directory takes. Nothing was changed.',
  },
  'no-rights': {
    title: 'Latchkey is not allowed to do this yet',
    text: 'Your directory does not give Latchkey the right to change your account. Nothing was changed. Please tell your help desk.',
  },
  'protected-account': {
    title: 'This account can’t be changed here',
    text: 'Accounts with special rights are looked after by hand. Nothing was changed. Please ask your help desk.',
  },
  'outside-scope': {
    title: 'This account is not looked after here',
    text: 'It belongs to a part of the company that does not use this page. Nothing was changed. Please ask your help desk.',
  },
  'account-not-found': {
    title: 'Your account could not be found',
    text: 'It may have been moved or renamed a moment ago. Nothing was changed. Please ask your help desk.',
  },
  'directory-unavailable': {
    title: 'The company directory did not answer',
    text: 'Nothing was changed. Please try again in a minute.',
  },
  expired: {
    title: 'That took too long, so it was called off',
    text: 'Nothing was changed, and nothing will happen later. Please try again.',
  },
  'rate-capped': {
    title: 'Too many requests at the moment',
    text: 'Your company’s network is limiting changes just now. Nothing was changed. Please try again in a few minutes.',
  },
  'job-refused': {
    title: 'Your company’s network did not accept the request',
    text: 'Nothing was changed. Please try again. If it happens again, tell your help desk.',
  },
  unknown: {
    title: 'We could not find out whether it worked',
    text: 'The change may or may not have happened. Try to sign in with the new password first. If that fails, come back and try again.',
  },
};

const troubles: Record<TroubleCode, Explained> = {
  offline: { title: 'There is no connection', text: 'What you typed is still here. Check your network and try again.' },
  'bad-request': { title: 'Something you typed can’t be used', text: 'Check it for typing mistakes and try again.' },
  'session-required': {
    title: 'You have been signed out',
    text: 'For your safety this happens after a while. Please sign in again.',
  },
  'flow-required': {
    title: 'Time’s up',
    text: 'For your safety we only keep this open for 15 minutes. Nothing was changed.',
  },
  'proof-refused': { title: 'That is not right', text: 'Check it and try again.' },
  'fresh-proof-required': {
    title: 'Please show once more that it’s you',
    text: 'This lasts for ten minutes, and they are over.',
  },
  'request-forged': {
    title: 'That request was blocked',
    text: 'It did not seem to come from this page. Close other tabs, reload and try again.',
  },
  'wrong-door': {
    title: 'Please use the usual address',
    text: 'Open this page by the address that your organisation gave you.',
  },
  'not-allowed': {
    title: 'This is not offered here',
    text: 'Your organisation has not switched it on. Please ask your help desk.',
  },
  'not-found': {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or the link may have been used already.',
  },
  'wrong-step': { title: 'Not quite yet', text: 'Something else has to happen first. Please try again in a moment.' },
  'too-many-issues': {
    title: 'Earlier requests are still waiting',
    text: 'IT has not decided on them yet. Nothing new was sent.',
  },
  'rules-broken': {
    title: 'That does not meet all the rules yet',
    text: 'The rules are on the page. Nothing was changed.',
  },
  'name-taken': { title: 'That name is not free', text: 'Please choose another one.' },
  'too-large': { title: 'That is too long', text: 'Please use something shorter.' },
  'challenge-required': {
    title: 'The check did not finish',
    text: 'There is more going on here than usual, so each device has to do a small task first. Nothing was sent. Please try again.',
  },
  'too-many-tries': { title: 'Too many tries', text: 'To keep your account safe, we have to stop here for a while.' },
  'directory-unreachable': {
    title: 'The company directory can’t be reached',
    text: 'Nothing was changed, and nothing is wrong with your account. Please try again in a few minutes.',
  },
  internal: {
    title: 'That didn’t work, and it is our fault',
    text: 'What you typed is still here. Please try again. If it keeps happening, tell your help desk.',
  },
  'trust-broken': {
    title: 'We stopped before your password left this device',
    text: 'We could not make sure that only your company’s network can open it. Nothing was sent. Please tell your help desk.',
  },
};

/** Everything the portal says, in English. The other languages have the same shape, which the compiler checks. */
export const en = {
  languageName: 'English',
  common: {
    continue: 'Continue',
    tryAgain: 'Try again',
    home: 'Back to the start',
    cancel: 'Cancel',
    show: 'Show',
    hide: 'Hide',
    copy: 'Copy',
    copied: 'Copied',
    working: 'One moment …',
    loading: 'Loading …',
    errorPrefix: 'Error: ',
    skip: 'Skip to the main part',
    language: 'Language',
    problem: 'There is a problem',
    usuallyAs: (login: string) => `For ${login}`,
    tryAt: (time: string) => `You can try again from ${time}.`,
    requestId: (id: string) => `If you ask for help, give this number: ${id}`,
  },
  help: {
    title: 'Who can help?',
    nobody: 'Please ask the people who look after your computer.',
    seal: 'Your password is sealed on this device. Only your company’s own network can open it.',
  },
  home: {
    title: 'How can we help?',
    lead: 'Get back into your work account by yourself.',
    none: 'Nothing is offered here yet. Please ask your help desk.',
    more: 'Once you have signed in',
    away: {
      title: 'The company directory can’t be reached right now',
      text: 'Nothing is wrong with your account, but passwords can’t be changed until it answers again. This page keeps checking.',
    },
    back: 'The company directory can be reached again.',
    noPortal: {
      title: 'Which portal is yours?',
      text: 'There is no portal at this address. Please check it, or ask your help desk for the right one.',
    },
  },
  name: {
    title: 'What is your user name?',
    label: 'User name',
    hint: 'The name you sign in to your computer with, or your work e-mail address.',
    empty: 'Enter your user name',
    notAName: 'That can’t be a user name. Check it for typing mistakes',
  },
  email: {
    title: 'Check your e-mail',
    sent: (digits: number) =>
      `If this account has an e-mail address on record, a message with a ${digits}-digit code is on its way to it.`,
    sentTo: (login: string) => `You asked for ${login}.`,
    sentThere: (digits: number, to: string) => `A message with a ${digits}-digit code is on its way to ${to}.`,
    label: 'Code from the message',
    hint: (time: string) => `It works until ${time}. Leave this page open.`,
    again: 'Send another code',
    againIn: (time: string) => `You can ask for another code in ${time}`,
    sentAgain: 'Another code is on its way. Only the newest one works.',
    send: 'Send me a code',
    sendText: 'We send it to the e-mail address that your company has on record for you.',
    nothing: 'Nothing arrived?',
    nothingLines: [
      'It can take a minute or two. Look in the spam folder as well.',
      'The code only goes to the address your company has on record. If that is an old one, or the very mailbox you can’t open, ask your help desk.',
    ],
    otherName: (login: string) => `Is “${login}” right? Use another name`,
  },
  pushTitle: 'Look at your phone',
  sms: {
    title: 'Check your phone',
    sent: (digits: number) =>
      `If this account has a phone number on record, a text message with a ${digits}-digit code is on its way to it.`,
    sendText: 'We send it to the phone number that you have put on record.',
    nothingLines: [
      'It can take a minute or two. Is the phone switched on, and has it a signal?',
      'The code only goes to the number on record. If that is an old one, or you have never given one, choose another way or ask your help desk.',
    ],
  },
  code: {
    empty: 'Enter the code',
    notDigits: 'A code has only digits',
    length: (digits: number) => `The code has ${digits} digits`,
    incomplete: 'That is not a whole code. Check each digit',
    refused: 'That code is not right',
    refusedText: 'Use the newest code and check each digit. Codes stop working after a while.',
    otherWay: 'Show it in another way:',
  },
  app: {
    title: 'Open your authenticator app',
    text: 'Type the code that it shows for your work account. A device with a button works just as well.',
    label: 'Code',
    hint: 'Usually 6 digits. Always the newest one.',
    withPin: {
      before: 'Usually 6 digits. If you have set a PIN, type it right before the code.',
      after: 'Usually 6 digits. If you have set a PIN, type it right after the code.',
    },
    drifted: 'My codes are never accepted',
    lost: 'I don’t have the app or device any more',
    lostText: 'Then a person has to make sure that it’s you. Your help desk can do that.',
  },
  steps: { of: (step: number, total: number) => `Step ${step} of ${total}` },
  password: {
    title: 'Choose a new password',
    label: 'New password',
    current: 'Current password',
    rules: 'Your new password needs',
    met: 'done',
    unmet: 'not yet',
    suggest: 'Suggest one for me',
    suggestion: 'Our suggestion',
    use: 'Use this one',
    another: 'Another one',
    other: 'Choose another password',
    used: 'The suggestion is filled in and shown, so that you can note it down.',
    empty: 'Enter a new password',
    currentEmpty: 'Enter your current password',
    brokenRules: 'The password does not meet all the rules yet',
    submit: 'Change my password',
    phrase: 'Three or four words that don’t belong together are easy to remember and hard to guess.',
  },
  waiting: {
    reset: 'Changing your password',
    unlock: 'Unlocking your account',
    verify: 'Checking your password',
    sealed: 'Sealed on this device',
    sent: 'Handed to your company’s network',
    carriedOut: 'The directory is making the change',
    soon: 'This usually takes a few seconds.',
    longer: 'Still working. You don’t have to do anything.',
    long: 'This takes unusually long. We keep waiting, and we will tell you the true result.',
    again: 'There is no answer yet, so we are asking again. You don’t have to do anything.',
    unsure: {
      title: 'We don’t know yet whether it worked',
      text: 'Please try again. That asks for the same change once more; it can’t happen twice.',
    },
  },
  done: {
    reset: 'Your password is changed',
    resetLead: 'The directory has confirmed it. Use the new password from now on.',
    next: 'What to do next',
    nextLines: [
      {
        title: 'Phone and tablet',
        text: 'Enter the new password where mail, calendar and Wi-Fi use it. A device that keeps trying the old one can lock your account.',
      },
      { title: 'Outlook and Teams', text: 'Sign in again when they ask.' },
      {
        title: 'Laptop away from the office',
        text: 'Windows may want the old password until it reaches the company network. Sign in with the old one, connect the VPN, lock the screen and unlock it with the new one.',
      },
    ],
    notice: 'We also tell you by e-mail, so that you notice if it ever wasn’t you.',
    elsewhere: 'Not every site knows it yet: if it is not accepted somewhere, try again there in a few minutes.',
    unlock: 'Your account is unlocked',
    unlockLead: 'Your password is still the same. You can sign in again.',
    unlockNext: 'If it locks again',
    unlockLines: [
      {
        title: 'Look for an old password',
        text: 'Often a phone, a tablet or a mapped drive keeps trying one. Update it there.',
      },
      { title: 'Not sure of your password?', text: 'Then set a new one instead of trying again.' },
    ],
  },
  expired: {
    title: 'Let’s start again',
    text: 'For your safety we only keep this open for 15 minutes. Nothing was changed, and your name is still filled in.',
    unlockText:
      'For your safety we only keep this open for 15 minutes. Try to sign in first: your account may be open already.',
    button: 'Start again',
  },
  obstacle: {
    lead: 'We know now that it’s you. But we can’t do this here.',
    factorsMissingNext: 'The next time you sign in, this portal shows you what is missing.',
    factorsMissing: {
      title: 'We need one more proof, and there is none yet',
      text: 'That was right. But your organisation asks for more than one way of showing that it’s you, and you have not set up another. Nothing was changed. Your help desk can help you in person.',
    },
  },
  away: {
    title: 'The company directory can’t be reached right now',
    text: 'We don’t ask for a password while it could not be used. Your proof stays valid for a while; this page keeps checking and carries on by itself.',
    signIn: 'Signing in needs the company directory. This page keeps checking.',
  },
  signIn: {
    title: 'Sign in',
    leads: {
      'directory-password': 'With the name and password of your work account.',
      'portal-password': 'With your name and the password that you chose for this portal.',
      'email-code': 'We send a code to the e-mail address that is on record for you.',
      'security-questions': 'With a code from your authenticator app and the answers to your security questions.',
      passkey: 'With your fingerprint, face, PIN or security key. You need not type a name.',
    },
    otherWay: 'Sign in in another way:',
    ways: {
      'directory-password': 'With the password of my work account',
      'portal-password': 'With my portal password',
      'email-code': 'With a code by e-mail',
      'security-questions': 'With my app and my security questions',
      passkey: 'With a passkey',
    },
    notNow: {
      title: 'You can’t come in this way now',
      text: 'Your account may be switched off, or a change of it was reported. Sign in with the password of your work account, or ask your help desk.',
    },
    proofTitle: 'Enter your work password',
    proofHint: 'The one that you sign in to your computer with.',
    password: 'Password',
    passwordEmpty: 'Enter your password',
    submit: 'Sign in',
    forgot: 'I forgot my password',
    unlock: 'Unlock my account',
    again: 'Please sign in again.',
  },
  account: {
    title: (name: string) => `Hello, ${name}`,
    signedInAs: (login: string) => `Signed in as ${login}`,
    signOut: 'Sign out',
    signedOut: 'You are signed out.',
    mustChange: {
      expired: 'Your password has expired. Choose a new one to go on.',
      'must-change': 'Your organisation wants you to choose a new password now.',
    },
    back: 'Back to my account',
  },
  fresh: {
    title: 'First, show that it’s you',
    text: 'What you are about to change decides how you get in. So the password alone is not enough.',
    noneTitle: 'We can’t make sure that it’s you',
    noneText:
      'For this we need something besides your password, such as an e-mail address on record. There is nothing yet. Your help desk can set it up with you.',
  },
  passkey: {
    title: 'Use your passkey',
    text: 'With your fingerprint, face, PIN or security key. Your device asks you for it.',
    use: 'Use passkey',
    again: 'Try again',
    waiting: 'Please follow what your device shows.',
    lost: 'I don’t have my passkey here',
    lostText: 'It may be on another device or security key. If you have none of them any more, a person can help you.',
    signIn: 'Sign in with a passkey',
    refused: {
      title: 'That passkey was not accepted',
      text: 'Perhaps it belongs to another account, or it was removed here. Try another one, or choose another way.',
    },
    notHere: {
      title: 'You can’t come in with this passkey now',
      text: 'Your account may be switched off, or a change of it was reported. Sign in with your password, or ask your help desk.',
    },
    cancelled: {
      title: 'That did not work out',
      text: 'It was cancelled, took too long, or there is no passkey for this site on this device. Try again, or choose another way.',
    },
    unsupported: {
      title: 'This browser can’t use passkeys',
      text: 'Use a newer browser or another device, or choose another way.',
    },
    wrongSite: {
      title: 'Passkeys don’t work at this address',
      text: 'Open the portal by its usual address and try again. If it happens there, tell your help desk.',
    },
    already: {
      title: 'There is a passkey on this device already',
      text: 'You can use that one. To add another one, choose another device or a security key.',
    },
    failed: {
      title: 'Your device could not do that',
      text: 'Try again in a moment. If it goes on, restart the browser or use another device.',
    },
  },
  portalPassword: {
    title: 'My portal password',
    createTitle: 'Choose a password for this portal',
    changeTitle: 'Change your portal password',
    lead: 'It opens this portal and nothing else. Don’t use the password of your work account, or any other that you have.',
    submit: 'Save the portal password',
    doneTitle: 'Your portal password is set',
    doneText:
      'The password of your work account is still the same. Wherever else you were signed in to this portal, you are signed out.',
    proofTitle: 'Enter your portal password',
    proofText: 'The password that you chose for this portal, not the one of your work account.',
    label: 'Portal password',
    empty: 'Enter your portal password',
    refused: 'That password is not right',
    refusedText: 'Check it and try again. Capital letters matter.',
  },
  bootstrapCode: {
    proofTitle: 'Enter the code from IT',
    proofText: 'The code that your help desk or administrator gave you. It works once, and not for long.',
    label: 'Code from IT',
    hint: '8 letters and digits. Hyphens and capitals don’t matter.',
    empty: 'Enter the code',
    slip: 'There is a typing mistake in this code. It was not counted as a try',
    refused: 'That code is not right',
    refusedText: 'It may have been used already, or be too old. Ask your help desk for a new one.',
  },
  questions: {
    title: 'My security questions',
    lead: 'They are only ever asked together with something else. Choose answers that nobody can look up, and that you would still give in two years.',
    answered: 'You have answered these:',
    replaces: 'What you enter now takes their place.',
    number: (number: number, all: number) => `Question ${number} of ${all}`,
    question: 'Question',
    own: 'Write my own question',
    ownLabel: 'My own question',
    ownHint: 'At least 10 characters. You will see it when it is asked, so the answer must not be in it.',
    answer: 'Answer',
    submit: 'Save questions and answers',
    remove: 'Remove my questions',
    twice: (number: number) => `Question ${number}: choose one that you have not chosen above`,
    poor: (number: number) => `Question ${number}: write a question of at least 10 characters that is not there yet`,
    problems: {
      'too-short': (number: number) => `Answer ${number}: enter at least 3 letters or digits`,
      'same-as-another': (number: number) => `Answer ${number}: this one is given to another question already`,
      'in-the-question': (number: number) => `Answer ${number}: it must not be in the question`,
    },
    done: { set: 'Your answers are saved', removed: 'Your questions are removed' },
    doneText: {
      set: 'Nobody can read them, and neither can your help desk. Capitals, spaces and punctuation will not matter.',
      removed: 'They are not asked any more.',
    },
    proofTitle: 'Answer your security questions',
    proofText: 'All of them are checked together. Capitals, spaces and punctuation don’t matter.',
    empty: 'Enter an answer',
    refused: 'That is not right',
    refusedText: 'At least one answer is another one than you gave then. For your safety we don’t say which.',
  },
  recoveryCodes: {
    proofTitle: 'Take one of your recovery codes',
    proofText: 'The codes that you printed or saved. Each works once, so cross it out afterwards.',
    label: 'Recovery code',
    hint: '16 letters and digits. Hyphens and capitals don’t matter.',
    empty: 'Enter a recovery code',
    slip: 'There is a typing mistake in this code. It was not counted as a try',
    refused: 'That code is not right',
    refusedText:
      'It may have been used already, or newer codes have replaced it. Take another one from your newest list.',
  },
  notMe: {
    title: 'Was this not you?',
    text: 'If what the message tells of was not you, say so now. We then block password recovery for your account for 24 hours, sign everybody out of this portal who is signed in as you, and alert your security team.',
    button: 'It was not me',
    done: 'Thank you. Recovery is blocked.',
    doneText:
      'Nobody can recover your account for the next 24 hours, everybody who was signed in here as you is signed out, and your security team has been told. Please call your help desk now: your password may be known to somebody else.',
    wasMe: 'It was you after all? Then just close this page.',
    usedTitle: 'This link doesn’t work any more',
    usedText:
      'It works once, for seven days. If it was used, your report has arrived. Still worried? Please call your help desk now.',
    noToken: 'Open the link in the message again. It seems to be incomplete.',
  },
  actions,
  factors,
  rules,
  outcomes,
  troubles,
};

/** The shape of all texts. */
export type Texts = typeof en;
