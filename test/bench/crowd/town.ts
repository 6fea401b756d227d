import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Sealing } from '#shared/api/views.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import type { SealedPasswords } from '#shared/protocol/job.ts';
import { seal } from '#shared/protocol/sealing.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { codeIn } from '#test/support/mailbox.ts';

/** Where a running product is. */
export interface TownUrls {
  readonly apiUrl: string;
  readonly portalUrl: string;
  readonly mailUrl: string;
  readonly endpoints: { readonly tables: string };
}

interface Mail {
  readonly to: string;
  readonly text: string;
  readonly receivedAt: string;
}

/** What many people in front of one product share: the mail server and the pinned bridge keys. */
export class Town {
  readonly urls: TownUrls;
  readonly #recipients = new Map<string, Promise<SealRecipient>>();

  constructor(urls: TownUrls) {
    this.urls = urls;
  }

  /** Waits until the bridge has reported so many people; each is several items. @throws Error after a minute */
  async untilKnown(people: number): Promise<void> {
    const settings = { endpoint: this.urls.endpoints.tables, region: 'local', credentials: localCredentials };
    const client = new DynamoDBClient(settings);
    const count = async (): Promise<number> => {
      let found = 0;
      let from: Record<string, never> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: 'latchkey-local-people',
            Select: 'COUNT',
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        found += page.Count ?? 0;
        from = page.LastEvaluatedKey as typeof from;
      } while (from);
      return found;
    };
    let [now, quietSince] = [await count(), Date.now()];
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(250)) {
      const next = await count();
      if (next !== now) quietSince = Date.now();
      now = next;
      if (now >= people && Date.now() - quietSince > 1_500) return client.destroy();
    }
    throw new Error(`only ${now} items about people have arrived`);
  }

  /** The newest code for each address, once all are there. @param since ISO 8601; older mails do not count */
  async codesFor(addresses: readonly string[], since: string): Promise<Map<string, string>> {
    const codes = new Map<string, string>();
    const missing = (): string[] => addresses.filter((address) => !codes.has(address));
    for (const deadline = Date.now() + 60_000; missing().length > 0; await pause(200)) {
      const mails = (await (await fetch(`${this.urls.mailUrl}/api/messages`)).json()) as Mail[];
      for (const mail of mails) if (mail.receivedAt >= since) noteCode(codes, mail);
      if (Date.now() > deadline) throw new Error(`no code for ${missing().slice(0, 5).join(', ')}`);
    }
    return codes;
  }

  /** Seals as the portal does: for the bridges whose fingerprint the portal pins. */
  async sealed(sealing: Sealing, passwords: SealedPasswords): Promise<{ operation: string; sealed: string }> {
    const recipients = await Promise.all(sealing.bridges.map((jws) => this.#recipient(jws, sealing.binding.directory)));
    return { operation: sealing.binding.operation, sealed: await seal(passwords, sealing.binding, recipients) };
  }

  /** A statement is checked once, however many people seal for it. */
  #recipient(jws: string, directory: string): Promise<SealRecipient> {
    const known = this.#recipients.get(jws);
    if (known) return known;
    const recipient = this.#pinned(directory).then(async (pins) => (await verifyKeyStatement(jws, pins)).sealKey);
    this.#recipients.set(jws, recipient);
    return recipient;
  }

  async #pinned(directory: string): Promise<string[]> {
    const answer = await fetch(new URL('/portal/trust.json', this.urls.portalUrl));
    const trust = (await answer.json()) as { directories: Record<string, { fingerprints: string[] }> };
    return trust.directories[directory]?.fingerprints ?? [];
  }
}

const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

function noteCode(codes: Map<string, string>, mail: Mail): void {
  try {
    codes.set(mail.to, codeIn({ ...mail, subject: '', html: '' }));
  } catch {
    // A notice, not a code.
  }
}
