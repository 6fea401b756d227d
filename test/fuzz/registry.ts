import type { FuzzTarget } from './target.ts';

/** Everything that the bridge reads and somebody else may have written. */
export const targets: Readonly<Record<string, () => Promise<FuzzTarget> | FuzzTarget>> = {
  messages: async () => (await import('./targets/messages.ts')).openMessages(),
  answers: async () => (await import('./targets/answers.ts')).openAnswers(),
  controller: async () => (await import('./targets/controller.ts')).openController(),
  attributes: async () => (await import('./targets/attributes.ts')).openAttributes(),
  files: async () => (await import('./targets/files.ts')).openFiles(),
  journal: async () => (await import('./targets/journal.ts')).openJournals(),
  breached: async () => (await import('./targets/breached.ts')).openBreached(),
  dns: async () => (await import('./targets/dns.ts')).openDns(),
  health: async () => (await import('./targets/health.ts')).openHealth(),
};
