/** What the pages of passkeys say, in English. */
export const passkeys = {
  list: 'My passkeys',
  lead: 'You sign in with your fingerprint, face, PIN or a security key. A passkey cannot be guessed, and no fake page can use it.',
  none: 'You have no passkey yet.',
  advice: 'Add a second one, so that you can get in when the first is lost.',
  added: (date: string) => `Added on ${date}`,
  lastUsed: (date: string) => `last used on ${date}`,
  neverUsed: 'never used',
  synced: 'also on your other devices',
  bound: 'on one device or key only',
  add: 'Add a passkey',
  full: 'You have as many passkeys as possible. Remove one to add another.',
  addTitle: 'Add a passkey',
  addText: 'Give it a name. Then your device asks how you want to keep it.',
  nameLabel: 'Name',
  nameHint: 'So that you recognise it later, for example “My laptop”.',
  nameDefault: 'My passkey',
  nameEmpty: 'Enter a name',
  create: 'Continue on your device',
  notAdded: {
    title: 'The passkey could not be added',
    text: 'Please try again. It takes a new one each time; you can delete what your device kept.',
  },
  addedTitle: 'Your passkey is ready',
  addedText: (name: string) => `“${name}” was added. From now on we ask for it when you sign in with your password.`,
  rename: 'Rename',
  renameTitle: (name: string) => `Rename “${name}”`,
  save: 'Save',
  remove: 'Remove',
  removeTitle: (name: string) => `Remove “${name}”?`,
  removeText: 'You can’t get in with it any more. Delete it on your device as well; we can’t do that from here.',
  removeOnlyWay: 'It is your only way into this portal. Add another one first, or you can’t get in any more.',
  removeLast: 'It is your only one: afterwards sign-in does not ask for a passkey any more.',
  removed: (name: string) => `“${name}” is removed.`,
};

/** The shape of these texts. */
export type PasskeyTexts = typeof passkeys;
