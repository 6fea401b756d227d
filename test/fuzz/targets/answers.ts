import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { BerReader, MessageParser, SearchEntry } from 'ldapts';
import { AnswerGate } from '#bridge/connectors/active-directory/answer-gate.ts';
import { HostileAnswer } from '#bridge/connectors/active-directory/answer-shape.ts';
import { DirSyncControl } from '#bridge/connectors/active-directory/dir-sync-control.ts';
import { responseTags, writeEntry, writeResult } from '#local/embedded-directory/ldap-responses.ts';
import { mutatedBytes } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

/** The bytes of LDAP answers, through the gate and through the client's parser: thousands a second, without a wire. */
export async function openAnswers(): Promise<FuzzTarget<readonly Uint8Array[]>> {
  const cookie = Buffer.from([0x30, 9, 2, 1, 1, 2, 1, 0, 4, 1, 7]);
  const dirSync = new DirSyncControl(Buffer.alloc(0));
  const corpus = [
    writeEntry(1, {
      dn: 'CN=Ann,DC=corp',
      attributes: [
        ['cn', ['Ann']],
        ['objectGUID', [Buffer.alloc(16, 1)]],
        ['memberOf', []],
      ],
    }),
    writeEntry(300, {
      dn: '',
      attributes: Array.from({ length: 20 }, (_, index) => [`a${index}`, ['x'.repeat(index * 9)]] as const),
    }),
    writeResult(1, responseTags.searchDone, { code: 0 }, { pagedCookie: Buffer.from('cookie') }),
    writeResult(1, responseTags.searchDone, { code: 0 }, { control: { oid: dirSync.type, value: cookie } }),
    writeResult(2, responseTags.bind, { code: 49, message: '80090308: LdapErr: DSID-0C0903A9, data 52e, v1db1' }),
    writeResult(3, responseTags.modify, { code: 19, message: '0000052D: AtrErr: DSID-03190FA6' }),
    writeResult(4, responseTags.extended, { code: 0 }, { extendedValue: 'u:CORP\\bridge' }),
    Buffer.from([0x30, 14, 2, 1, 5, 0x73, 9, 4, 7, ...Buffer.from('ldap://')]),
  ];
  const parser = new MessageParser();
  const heard = new EventEmitter();
  parser.on('message', (message) => void heard.emit('message', message));
  parser.on('error', () => undefined);
  const asked = new Map(
    Array.from({ length: 301 }, (_, id) => [String(id), { message: { controls: [dirSync] } }] as const),
  ) as unknown as Parameters<MessageParser['read']>[1];
  const pieces = fc.array(fc.oneof(mutatedBytes(corpus), fc.constantFrom(...corpus)), { minLength: 1, maxLength: 4 });
  await Promise.resolve();
  return {
    cases: pieces.map((all) => all.map((each) => new Uint8Array(each))),
    check(all) {
      const gate = new AnswerGate();
      for (const bytes of all) {
        let messages: Buffer[];
        try {
          messages = gate.push(bytes);
        } catch (error) {
          if (error instanceof HostileAnswer) return;
          throw error;
        }
        for (const message of messages) {
          let result: unknown;
          heard.once('message', (parsed) => (result = parsed));
          parser.read(message, asked);
          heard.removeAllListeners('message');
          if (result instanceof SearchEntry) result.toObject(['cn', 'objectGUID'], ['objectGUID']);
          if ((result as { status?: number } | undefined)?.status === 0 && isRefusal(message)) {
            throw new Error('a refusal, or no result at all, was taken for success');
          }
        }
      }
    },
  };
}

/** Looked at independently: whether an answer that ends a request says anything but 0. */
function isRefusal(message: Buffer): boolean {
  const reader = new BerReader(message);
  reader.readSequence();
  reader.readInt();
  const operation = reader.readSequence();
  if (operation === responseTags.searchEntry || operation === 0x73) return false;
  const [, length = 0, first = 1] = message.subarray(reader.offset);
  return (
    length === 0 ||
    [...message.subarray(reader.offset + 2, reader.offset + 2 + length)].some(Boolean) ||
    (length === 1 && first !== 0)
  );
}
