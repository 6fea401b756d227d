/**
 * What most people try first, and thieves as well: the words and runs that the lists of stolen passwords are full of. For
 * passwords of at least twelve characters the cores are enough: `Password123!` contains one, whatever stands around it.
 */
export const commonWords: readonly string[] = [
  ...['password', 'passwort', 'kennwort', 'passw0rd', 'welcome', 'willkommen', 'letmein', 'changeme', 'geheim'],
  ...['iloveyou', 'ichliebedich', 'princess', 'sunshine', 'dragon', 'monkey', 'football', 'fussball', 'baseball'],
  ...['superman', 'batman', 'pokemon', 'starwars', 'schatz', 'master', 'admin', 'login', 'secret'],
  ...['qwerty', 'qwertz', 'asdfgh', 'yxcvbn', 'zxcvbn', '1qaz2wsx', '1q2w3e', 'abc123', 'abcdef', 'aaaaaa'],
  ...['12345', '54321', '00000', '11111', '123123', '987654'],
  ...['summer', 'winter', 'spring', 'autumn', 'sommer', 'herbst', 'fruehling', 'frühling'],
  ...['monday', 'friday', 'montag', 'freitag', 'january', 'januar', 'december', 'dezember'],
];
