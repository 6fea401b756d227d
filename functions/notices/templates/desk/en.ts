import type { DeskTexts } from '../notice-texts.ts';

/** Below what others did for the reader. */
const by = 'The help desk or IT of your organisation did this. You asked them to, or they told you? Then all is well.';

/** What notices say in English that others cause: the help desk, who looks after the enrolment, and the clock. */
export const desk: DeskTexts = {
  templates: {
    // None of these holds a secret: the link leads to the portal's own page, where everybody proves who they are. A mail that is
    // forwarded, or read by a scanner, opens nothing (THREATS E13).
    invitation: {
      subject: '{portal}: a few minutes now, and you can help yourself later',
      body: [
        'With {portal} you can set a new password or unlock your account by yourself, at any time. For that it has to know you again when you have forgotten your password: by an app, a key, or codes.',
        'Please sign in once as {login}, with the password that you use at work, and set up what the page suggests. It takes about three minutes.',
        'Nobody will ever ask you for a code or a password on the phone.',
      ],
    },
    'invitation-reminder': {
      subject: '{portal}: still to be set up',
      body: [
        'We wrote to you about {portal} before. Nothing is set up for {login} yet: if you forget your password, you will have to call for help.',
        'Three minutes are enough.',
        'You need your usual user name and password.',
      ],
    },
    'reset-started': {
      subject: 'Choose your new password',
      body: [
        'The help desk or IT of your organisation sent you this so that you can set a new password for {login} by yourself. Nobody else learns it, and nothing has changed yet.',
        'The page asks you to prove who you are, by what you have set up; the help desk may also have given you a code.',
        'You did not speak to the help desk? Then do nothing: without you nothing happens.',
        'The page is that of {portal}.',
      ],
    },
    'helped-mail-set': {
      subject: 'Your e-mail address was changed',
      body: [
        'On {at} another e-mail address was put on record for {login}. Codes and messages go there from now on.',
        by,
      ],
    },
    'helped-phone-set': {
      subject: 'Your phone number was changed',
      body: ['On {at} the phone number on record for {login} was changed.', by],
    },
    'helped-names-set': {
      subject: 'Your name was changed',
      body: ['On {at} the name that is shown for {login} was changed.', by],
    },
    'helped-deactivated': {
      subject: 'Your access was switched off',
      body: [
        'On {at} the access of {login} to {portal} was switched off. Your account at work is not touched by it.',
        by,
      ],
    },
    'helped-activated': {
      subject: 'Your access was switched on again',
      body: ['On {at} the access of {login} to {portal} was switched on again.', by],
    },
    'helped-sessions-ended': {
      subject: 'You were signed out everywhere',
      body: ['On {at} all sign-ins of {login} at {portal} were ended. You can sign in again.', by],
    },
    'helped-environments-forgotten': {
      subject: 'The devices that were known are forgotten',
      body: [
        'On {at} the devices from which {login} usually signs in were forgotten. The next sign-in from each may ask for more.',
        by,
      ],
    },
    'helped-freeze-lifted': {
      subject: 'Your account can be recovered again',
      body: [
        'After the report that something was not you, recovery was held back. On {at} that was ended for {login}.',
        by,
      ],
    },
    'helped-one-time-set': {
      subject: 'A one-time password was set for you',
      body: [
        'On {at} {by} set a password for {login} at {portal}. It works for one sign-in: there you choose your own, which nobody else knows.',
        'Until you have done that, whoever knows this password can sign in as you. Please do it soon.',
        'You were at the help desk, or called them? Then all is well. If you did not ask for it, say so at once.',
      ],
    },
    'helped-tries-opened': {
      subject: 'You can try again',
      body: ['Too many codes or passwords had been wrong for {login}. On {at} that was opened again.', by],
    },
    'helped-passkey-taken': {
      subject: 'A passkey was removed',
      body: ['On {at} a passkey of {login} was removed. It no longer signs in.', by],
    },
    'helped-phone-taken': {
      subject: 'A phone was removed',
      body: ['On {at} a phone that approved sign-ins of {login} was removed. It is no longer asked.', by],
    },
    'helped-token-assigned': {
      subject: 'A token was given to you',
      body: ['On {at} a device that makes codes was given to {login}. From now on the portal asks for its codes.', by],
    },
    'helped-token-off': {
      subject: 'A token was switched off',
      body: [
        'On {at} a token of {login} was switched off. It is yours still, and its codes are not asked for any more.',
        by,
      ],
    },
    'helped-token-on': {
      subject: 'A token was switched on again',
      body: ['On {at} a token of {login} was switched on again. Its codes are asked for from now on.', by],
    },
    'helped-token-taken': {
      subject: 'A token was removed',
      body: ['On {at} a token of {login} was removed. Its codes no longer count.', by],
    },
    'password-expires': {
      subject: 'Your password expires {when}',
      body: [
        'Your password at work expires {when}: on {day}. Until then nothing changes.',
        'To choose a new one, sign in to {portal} with your present password. It takes about two minutes.',
        'The address of {portal} is {address}. If you are not sure about this mail, type that address into your browser yourself. Nobody will ever ask you for your password by mail or on the phone.',
        'Have you changed it already? Then you need not do anything.',
      ],
    },
    digest: {
      subject: '{portal}: what waits for you',
      body: [
        '{counts}',
        'On {day}: changes that were made: {done}; that were not: {failed}.',
        'You find all of it in the console.',
      ],
    },
  },
  labels: {
    invitation: 'Open {portal}',
    'invitation-reminder': 'Open {portal}',
    'reset-started': 'Choose a new password',
    'password-expires': 'Change it now',
    digest: 'Open the console',
  },
  counts: {
    waiting: 'Requests to restore access that wait for a decision: {count}.',
    bridgesAway: 'Bridges that are away: {away} of {all}. Without one, nobody can change a password.',
    noBridge: 'No bridge of this portal’s directory has ever reported. Without one, nobody can change a password.',
    unknown: 'Changes of which nobody knows how they ended: {count}. The audit trail names them.',
    expiring: 'Passwords that expire in the next seven days: {count}.',
  },
  daily: 'This message is sent once a day, and only when something waits.',
};
