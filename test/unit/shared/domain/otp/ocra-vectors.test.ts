import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { findOcraAnswer } from '#shared/domain/otp/ocra-window.ts';
import { ocraAnswer } from '#shared/domain/otp/ocra.ts';
import type { OcraInputs } from '#shared/domain/otp/ocra.ts';
import { keys, nodeHmac, suiteOf } from './otp-fixtures.ts';

const pinHash = createHash('sha1').update('1234').digest();
/** Mar 25 2008, 12:06:30 UTC, in minutes. */
const step = 0x132d0b6;

const tenQuestions = Array.from({ length: 10 }, (_, digit) => String(digit).repeat(8));
const pairs = (first: string, second: string): [string, string][] =>
  Array.from({ length: 5 }, (_, index) => [`${first}${index}`, `${second}${index}`]);

interface Table {
  readonly title: string;
  readonly suite: string;
  readonly inputs: readonly OcraInputs[];
  readonly answers: readonly string[];
}

const oneWay: Table[] = [
  {
    title: 'C.1 one-way, numbers',
    suite: 'OCRA-1:HOTP-SHA1-6:QN08',
    inputs: tenQuestions.map((question) => ({ question })),
    answers: ['237653', '243178', '653583', '740991', '608993', '388898', '816933', '224598', '750600', '294470'],
  },
  {
    title: 'C.1 one-way, counter and PIN',
    suite: 'OCRA-1:HOTP-SHA256-8:C-QN08-PSHA1',
    inputs: tenQuestions.map((_, counter) => ({ question: '12345678', counter, pinHash })),
    answers: [
      ...['65347737', '86775851', '78192410', '71565254', '10104329'],
      ...['65983500', '70069104', '91771096', '75011558', '08522129'],
    ],
  },
  {
    title: 'C.1 one-way, PIN',
    suite: 'OCRA-1:HOTP-SHA256-8:QN08-PSHA1',
    inputs: tenQuestions.slice(0, 5).map((question) => ({ question, pinHash })),
    answers: ['83238735', '01501458', '17957585', '86776967', '86807031'],
  },
  {
    title: 'C.1 one-way, counter',
    suite: 'OCRA-1:HOTP-SHA512-8:C-QN08',
    inputs: tenQuestions.map((question, counter) => ({ question, counter })),
    answers: [
      ...['07016083', '63947962', '70123924', '25341727', '33203315'],
      ...['34205738', '44343969', '51946085', '20403879', '31409299'],
    ],
  },
  {
    title: 'C.1 one-way, time',
    suite: 'OCRA-1:HOTP-SHA512-8:QN08-T1M',
    inputs: tenQuestions.slice(0, 5).map((question) => ({ question, step })),
    answers: ['95209754', '55907591', '22048402', '24218844', '36209546'],
  },
];

const mutual: Table[] = [
  {
    title: 'C.2 mutual, server, SHA-256',
    suite: 'OCRA-1:HOTP-SHA256-8:QA08',
    inputs: pairs('CLI2222', 'SRV1111').map((question) => ({ question })),
    answers: ['28247970', '01984843', '65387857', '03351211', '83412541'],
  },
  {
    title: 'C.2 mutual, client, SHA-256',
    suite: 'OCRA-1:HOTP-SHA256-8:QA08',
    inputs: pairs('SRV1111', 'CLI2222').map((question) => ({ question })),
    answers: ['15510767', '90175646', '33777207', '95285278', '28934924'],
  },
  {
    title: 'C.2 mutual, server, SHA-512',
    suite: 'OCRA-1:HOTP-SHA512-8:QA08',
    inputs: pairs('CLI2222', 'SRV1111').map((question) => ({ question })),
    answers: ['79496648', '76831980', '12250499', '90856481', '12761449'],
  },
  {
    title: 'C.2 mutual, client, SHA-512 and PIN',
    suite: 'OCRA-1:HOTP-SHA512-8:QA08-PSHA1',
    inputs: pairs('SRV1111', 'CLI2222').map((question) => ({ question, pinHash })),
    answers: ['18806276', '70020315', '01600026', '18951020', '32528969'],
  },
];

const signatures: Table[] = [
  {
    title: 'C.3 plain signature',
    suite: 'OCRA-1:HOTP-SHA256-8:QA08',
    inputs: ['SIG10000', 'SIG11000', 'SIG12000', 'SIG13000', 'SIG14000'].map((question) => ({ question })),
    answers: ['53095496', '04110475', '31331128', '76028668', '46554205'],
  },
  {
    title: 'C.3 plain signature, time',
    suite: 'OCRA-1:HOTP-SHA512-8:QA10-T1M',
    inputs: ['SIG1000000', 'SIG1100000', 'SIG1200000', 'SIG1300000', 'SIG1400000'].map((question) => ({
      question,
      step,
    })),
    answers: ['77537423', '31970405', '10235557', '95213541', '65360607'],
  },
];

describe.each([...oneWay, ...mutual, ...signatures])(
  'RFC 6287 appendix $title: $suite',
  ({ suite: text, inputs, answers }) => {
    const suite = suiteOf(text);
    const secret = keys[suite.algorithm];

    it.each(inputs.map((input, index) => ({ input, answer: answers[index]! })))('$answer', ({ input, answer }) => {
      expect(ocraAnswer(suite, secret, input, nodeHmac)).toEqual({ ok: true, value: answer });
      const { step: at = 0, ...rest } = input;
      const found = findOcraAnswer({ suite, secret, ...rest, answer, atSeconds: at * 60 + 30 }, nodeHmac);
      expect(found).toEqual({
        ok: true,
        value: {
          ...(suite.hasCounter && { counter: input.counter! + 1 }),
          ...(suite.periodSeconds !== undefined && { driftSteps: 0 }),
        },
      });
    });
  },
);
