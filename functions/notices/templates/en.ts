import { desk } from './desk/en.ts';
import type { NoticeTexts } from './notice-texts.ts';

/** What notices say in English. */
export const en: NoticeTexts = {
  ...desk,
  templates: {
    ...desk.templates,
    // The code is not in the subject: subjects show on locked screens, and stay in logs.
    code: {
      subject: 'Your code for {portal}',
      body: [
        'Please type this code on the page that you have open. It works once, for {minutes} minutes.',
        'Nobody will ever ask you for it, on the phone or in a mail.',
        'You did not ask for a code? Then somebody else typed your name. Without the code nothing happens; you need not do anything.',
      ],
    },
    // To an address that somebody typed as theirs: its owner may be a stranger, who learns no name from it.
    'contact-code': {
      subject: 'Is this your address? Your code for {portal}',
      body: [
        'Please type this code on the page that you have open, and messages of {portal} will come here from then on. It works once, for {minutes} minutes.',
        'You know nothing about it? Then somebody mistyped their own address. You need not do anything.',
      ],
    },
    'restore-requested': {
      subject: 'Somebody asked to restore access to your account',
      body: [
        'On {at} somebody asked {portal} to restore access to {login}, because something was lost. Reference: {reference}. Nothing has changed yet: an administrator looks at it first.',
        'If this was you, you need not do anything.',
      ],
    },
    // To an address that somebody gave as theirs: no name in it.
    'restore-new-address': {
      subject: 'Your request to {portal}',
      body: [
        'This address was given to {portal} as the new one of somebody who asked to restore access. An administrator looks at it first; we write here once it is decided.',
        'You know nothing about it? Then somebody mistyped their own address. You need not do anything.',
      ],
    },
    'restore-verified': {
      subject: 'Access to your account was restored',
      body: [
        'On {at} an administrator restored access to {login} at {portal}. Reference: {reference}. What was named as lost is no longer asked for, and what was newly given counts from now on. If you asked for it, all is well.',
      ],
    },
    'restore-refused': {
      subject: 'Access to your account was not restored',
      body: [
        'On {at} an administrator decided not to restore access to {login} at {portal} on that request. Reference: {reference}. Nothing was changed.',
      ],
    },
    'restore-cancelled': {
      subject: 'The request to restore access was cancelled',
      body: [
        'The request to restore access to {login} at {portal} was cancelled on {at}. Reference: {reference}. Nothing was changed. This also happens by itself when the owner signs in by other means.',
      ],
    },
    'issue-submitted': {
      subject: 'Restore access: {reference} waits for a decision',
      body: [
        'On {at} somebody asked to restore access to {login} at {portal}. Reference: {reference}.',
        'Please make sure who it is, the way you always do, before you decide: docs/restore-access.md says how. Without a decision it runs out after 14 days.',
      ],
    },
    'issue-ended': {
      subject: 'Restore access: {reference} {ending}',
      body: ['The request to restore access to {login} at {portal} {ending} on {at}.'],
    },
    'password-reset': {
      subject: 'Your password was reset',
      body: ['The password of {login} was reset on {at}. If this was you, all is well.'],
    },
    'password-changed': {
      subject: 'Your password was changed',
      body: ['The password of {login} was changed on {at}. If this was you, all is well.'],
    },
    'account-unlocked': {
      subject: 'Your account was unlocked',
      body: ['The account {login} was unlocked on {at}. If this was you, all is well.'],
    },
    'token-added': {
      subject: 'A token was added',
      body: ['A token, which makes codes for signing in, was added to {login} on {at}. If this was you, all is well.'],
    },
    'token-removed': {
      subject: 'A token was removed',
      body: [
        'A token, which made codes for signing in, was removed from {login} on {at}. If this was you, all is well.',
      ],
    },
    'token-replaced': {
      subject: 'A token was replaced',
      body: [
        'A token of {login}, which makes codes for signing in, was replaced by a new one on {at}. The old one no longer works. If this was you, all is well.',
      ],
    },
    'token-unassigned': {
      subject: 'A token was taken out of use',
      body: [
        'A token of {login} was taken out of use on {at}. Its codes are no longer asked for. If this was you, all is well.',
      ],
    },
    'token-synchronised': {
      subject: 'A token was synchronised',
      body: ['A token of {login} was synchronised with two of its codes on {at}. If this was you, all is well.'],
    },
    'token-pin-set': {
      subject: 'A PIN was set for a token',
      body: [
        'A PIN was set for a token of {login} on {at}. It is now typed with every code. If this was you, all is well.',
      ],
    },
    'token-pin-removed': {
      subject: 'The PIN of a token was removed',
      body: ['The PIN of a token of {login} was removed on {at}. If this was you, all is well.'],
    },
    'passkey-added': {
      subject: 'A passkey was added',
      body: ['A passkey or security key was added to {login} on {at}. If this was you, all is well.'],
    },
    'passkey-removed': {
      subject: 'A passkey was removed',
      body: ['A passkey or security key was removed from {login} on {at}. If this was you, all is well.'],
    },
    'push-device-added': {
      subject: 'A phone for approvals was added',
      body: [
        'A phone or other device that can approve requests was added to {login} on {at}. If this was you, all is well.',
      ],
    },
    'push-device-removed': {
      subject: 'A phone for approvals was removed',
      body: [
        'A phone or other device that could approve requests was removed from {login} on {at}. If this was you, all is well.',
      ],
    },
    'recovery-codes-made': {
      subject: 'New recovery codes were made',
      body: [
        'New recovery codes were made for {login} on {at}. Earlier ones no longer work. If this was you, all is well.',
      ],
    },
    'recovery-code-used': {
      subject: 'A recovery code was used',
      body: ['One of the recovery codes of {login} was used on {at}. If this was you, all is well.', '{left}'],
    },
    'portal-password-set': {
      subject: 'Your portal password was set',
      body: [
        'The password with which {login} signs in to {portal} was set on {at}. The password of your work account is still the same. If this was you, all is well.',
      ],
    },
    'questions-set': {
      subject: 'Your security questions were set',
      body: ['The security questions of {login} were set on {at}. If this was you, all is well.'],
    },
    'bootstrap-code-issued': {
      subject: 'A code from IT was handed out for you',
      body: [
        'On {at} an administrator made a code with which the owner of {login} can show who they are, once. If you asked for it, all is well.',
      ],
    },
    'bootstrap-code-used': {
      subject: 'The code from IT was used',
      body: ['The code that an administrator made for {login} was used on {at}. If this was you, all is well.'],
    },
    'mail-changed': {
      subject: 'Your e-mail address was changed',
      body: [
        'On {at} it was changed where codes and messages of {portal} for {login} go. They no longer come here. If this was you, all is well.',
      ],
    },
    'phone-changed': {
      subject: 'Your phone number was set',
      body: ['The phone number to which codes for {login} go was set on {at}. If this was you, all is well.'],
    },
    'phone-removed': {
      subject: 'Your phone number was removed',
      body: ['The phone number of {login} was removed on {at}. If this was you, all is well.'],
    },
    'chat-added': {
      subject: 'A chat was connected',
      body: ['On {at} a chat was connected to which codes for {login} go. If this was you, all is well.'],
    },
    'chat-removed': {
      subject: 'A chat was removed',
      body: ['On {at} the chat was removed to which codes for {login} went. If this was you, all is well.'],
    },
    'names-changed': {
      subject: 'Your name was changed',
      body: ['The name that the portal shows for {login} was changed on {at}. If this was you, all is well.'],
    },
    'details-changed': {
      subject: 'Your details were changed',
      body: [
        'Details about {login} in the directory of your organisation were changed in {portal} on {at}. If this was you, all is well.',
      ],
    },
    'login-chosen': {
      subject: 'You chose a name to sign in with',
      body: [
        'Since {at} you can sign in to {portal} as {login}. The user name that your organisation gave you works as before. If this was you, all is well.',
      ],
    },
    'login-removed': {
      subject: 'A name to sign in with was removed',
      body: [
        'The name {login} for signing in to {portal} was removed on {at}. The user name that your organisation gave you works as before. If this was you, all is well.',
      ],
    },
    'login-lost': {
      subject: 'Please sign in with your usual user name',
      body: [
        'Your organisation has given the user name {login}, which you had chosen to sign in to {portal}, to somebody else. Please use the user name that your organisation gave you, or choose another name under “My data”. Nothing else has changed.',
      ],
    },
    'new-sign-in': {
      subject: 'New sign-in from {device}',
      body: [
        'Somebody signed in to {portal} as {login} on {at}, from a device or place that we did not know yet: {device}. If this was you, all is well.',
      ],
    },
    'not-me': {
      subject: 'Somebody reports: this was not me',
      body: [
        'The owner of {login} reported on {at} that a change of their account was not theirs.',
        'Recovery of this account by the portal is stopped for 24 hours. Please talk to them, on a number you know, and look at the account.',
      ],
    },
    // Text messages: the code first, for it shows on a watch; no link, for a message with one teaches people to tap; letters
    // of the GSM alphabet where the language has them, so that a message stays one message.
    'text-code': {
      body: [
        '{code} is your code for {portal}. It works once, for {minutes} minutes. Nobody will ever ask you for it.',
      ],
    },
    'text-number-gone': {
      body: ['{portal}: codes no longer go to this number. Not your doing? Please call your help desk.'],
    },
    // Messages by chat: the code first, for a locked screen shows a line.
    'chat-code': {
      body: [
        '{code} is your code for {portal}.\nPlease type it on the page that you have open. It works once, for {minutes} minutes. Nobody will ever ask you for it.',
      ],
    },
    'chat-gone': { body: ['{portal}: codes no longer go to this chat. Not your doing? Please call your help desk.'] },
    'chat-link-over': {
      body: [
        'That link was used or is over. Please make a new one on the page “Chat messages” of your portal, and open it within ten minutes.',
      ],
    },
  },
  notMe: 'This was not me',
  // The link goes to a page with a button: mail programs open links on their own.
  ifNotMe:
    'If it was not you, say so here: recovery of your account is then stopped for 24 hours, everybody is signed out of the portal, and your security team is told.',
  support: 'Who can help?',
  footer: 'This message was sent automatically; nobody reads replies to it.',
  endings: { verified: 'was granted', refused: 'was refused', cancelled: 'was cancelled' },
  left: (count) =>
    count === 0
      ? 'It was the last one. Please make new ones when you can: sign in to the portal and choose “My recovery codes”.'
      : `${count === 1 ? 'One code is' : `${count} codes are`} left.`,
};
