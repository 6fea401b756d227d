import type { PolicyTexts } from '../policy-texts.ts';

export const policy: PolicyTexts = {
  history: (count) => (count === 1 ? 'Not the last password you had' : `None of the last ${count} passwords you had`),
  checkedLater: 'checked when you send it',
  words: 'Suggest words instead',
  syllables: 'Suggest syllables instead',
  noSuggestion: 'We found none that meets all the rules. Please tell your help desk: they may contradict each other.',
  progress: (met, all) => (met === all ? 'All rules are met' : `${met} of ${all} rules are met`),
  asking: 'Looking up the rules for your account …',
  atLeast: 'At least these rules apply to you. Your organisation may ask for more; then we tell you when you send it.',
  lasts: (time) => `A password lasts at most ${time}.`,
  usuallyLasts: (time) => `A password usually lasts at most ${time}.`,
  endless: 'Your password doesn’t expire.',
  rests: (time) => `Time before you can change it again: ${time}.`,
  tooYoungTitle: (when) => `You can change your password again ${when}`,
  tooYoung:
    'It was changed a short while ago, and your organisation asks for a pause in between. There is nothing you have to do until then.',
  onDay: (day, time) => `on ${day} at ${time}`,
  today: (time) => `today at ${time}`,
  toAccount: 'To my account',
  notStolen: 'Not on a list of stolen passwords',
  stillKnown: 'Do you still know your current password?',
  changeInstead: 'Then sign in with it and change it',
};
