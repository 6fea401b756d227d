import { describe, expect, it } from '@jest/globals';
import { BerWriter } from 'ldapts';
import fc from 'fast-check';
import { AnswerGate, answerLimits } from '#bridge/connectors/active-directory/answer-gate.ts';
import { HostileAnswer } from '#bridge/connectors/active-directory/answer-shape.ts';
import { responseTags, writeEntry, writeResult } from '#local/embedded-directory/ldap-responses.ts';

const entry = writeEntry(7, {
  dn: 'CN=Ann,OU=People,DC=corp,DC=example',
  attributes: [
    ['objectGUID', [Buffer.alloc(16, 9)]],
    ['memberOf', []],
    ['description', ['x'.repeat(300)]],
  ],
});
const done = writeResult(7, responseTags.searchDone, { code: 0 }, { pagedCookie: Buffer.from('more') });
const refused = writeResult(8, responseTags.bind, { code: 49, message: '80090308: data 52e, v4563' });
const bytes = (...values: number[]): Buffer => Buffer.from(values);

const written = (write: (writer: BerWriter) => void): Buffer => {
  const writer = new BerWriter();
  write(writer);
  return writer.buffer;
};

describe('what a controller sends', () => {
  it('comes through as it was sent, in whichever pieces it comes', () => {
    const whole = Buffer.concat([entry, done, refused]);
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 20 });
    fc.assert(
      fc.property(cuts, (places) => {
        const gate = new AnswerGate();
        const ends = [...places.toSorted((a, b) => a - b), whole.length];
        const heard = ends.flatMap((end, index) => gate.push(whole.subarray(index === 0 ? 0 : ends[index - 1]!, end)));
        expect(heard).toEqual([entry, done, refused]);
      }),
      { numRuns: 50 },
    );
  });

  it('is not changed by what comes later into the same memory', () => {
    const gate = new AnswerGate();
    const shared = Buffer.from(done);
    const [message] = gate.push(shared);
    shared.fill(0);
    gate.push(refused);
    expect(message).toEqual(done);
  });

  it.each<[string, Buffer]>([
    ['no result code, which the client takes for success', bytes(0x30, 5, 2, 1, 7, 0x67, 0)],
    ['a result code of no bytes', bytes(0x30, 11, 2, 1, 7, 0x61, 6, 0x0a, 0, 4, 0, 4, 0)],
    ['a matched DN that is no text', bytes(0x30, 12, 2, 1, 7, 0x61, 7, 0x0a, 1, 0, 5, 0, 4, 0)],
    ['an explanation that is no text', bytes(0x30, 12, 2, 1, 7, 0x61, 7, 0x0a, 1, 0, 4, 0, 5, 0)],
    ['a length that points beyond the end', bytes(0x30, 7, 2, 1, 7, 0x73, 0x20, 4, 0)],
    ['a length of which the sign bit is set', bytes(0x30, 0x84, 0xff, 0xff, 0xff, 0xfa)],
    ['an indefinite length', bytes(0x30, 0x80, 2, 1, 7)],
    ['another protocol', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['a message id of five bytes', bytes(0x30, 16, 2, 5, 0, 0, 0, 0, 7, 0x61, 7, 0x0a, 1, 0, 4, 0, 4, 0)],
    ['an operation that is no answer', bytes(0x30, 5, 2, 1, 7, 0x60, 0)],
    ['something behind its end', bytes(0x30, 14, 2, 1, 7, 0x65, 7, 0x0a, 1, 0, 4, 0, 4, 0, 5, 0)],
    [
      'values that are no set, whose inside the client would read all the same',
      written((writer) => {
        writer.startSequence();
        writer.writeInt(7);
        writer.startSequence(responseTags.searchEntry);
        writer.writeString('CN=x');
        writer.startSequence();
        writer.writeString('\x04\x7f');
        writer.endSequence();
        writer.endSequence();
        writer.endSequence();
      }),
    ],
    ['a message that is announced as longer than any', bytes(0x30, 0x84, 0x7f, 0xff, 0xff, 0xff)],
  ])('is not read on when it has %s', (_, hostile) => {
    expect(() => new AnswerGate().push(hostile)).toThrow(HostileAnswer);
  });

  it('is limited for each request: entries without end are not collected', () => {
    const gate = new AnswerGate();
    const many = Buffer.concat(Array.from({ length: 1000 }, () => entry));
    const pushAll = (): void => {
      for (let heard = 0; heard <= answerLimits.messages;) heard += gate.push(many).length;
    };
    expect(pushAll).toThrow(HostileAnswer);
    const patient = new AnswerGate();
    for (let requests = 0; requests < 30; requests += 1) {
      expect(patient.push(many)).toHaveLength(1000);
      patient.asked();
    }
  });
});
