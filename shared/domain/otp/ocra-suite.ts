import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { HmacAlgorithm } from './hmac.ts';

/** What a suite asks for (RFC 6287 6). */
export interface OcraSuite {
  /** As written: it is the beginning of what is hashed, so another spelling is another suite. */
  readonly text: string;
  readonly algorithm: HmacAlgorithm;
  /** 4 to 10 digits; 0: the whole HMAC, in hexadecimal. */
  readonly digits: number;
  readonly hasCounter: boolean;
  readonly question: { readonly format: QuestionFormat; readonly maxLength: number };
  /** Hash of the PIN that goes in. */
  readonly pinHash?: HmacAlgorithm;
  /** Bytes of session data. */
  readonly sessionBytes?: number;
  readonly periodSeconds?: number;
}

/** Letters and digits, digits, hexadecimal. */
export type QuestionFormat = 'alphanumeric' | 'numeric' | 'hexadecimal';

/** What is wrong with a suite; `part` is the piece of the text that is meant, `message` is for whoever wrote it. */
export interface OcraSuiteError {
  readonly code: 'shape' | 'version' | 'crypto-function' | 'digits' | 'question' | 'pin' | 'session' | 'time' | 'order';
  readonly part: string;
  readonly message: string;
}

type Read<T> = Result<T, OcraSuiteError>;
type Inputs = Omit<OcraSuite, 'text' | 'algorithm' | 'digits'>;

/**
 * Reads `Algorithm:CryptoFunction:DataInput`, as in `OCRA-1:HOTP-SHA256-8:C-QN08-PSHA1`. Data inputs that the
 * specification gives a default for may leave their detail out: `Q` is QN08, `P` PSHA1, `S` S064, `T` T1M (6.3).
 */
export function parseOcraSuite(text: string): Read<OcraSuite> {
  const [version, cryptoFunction, dataInput, ...more] = text.split(':');
  if (version === undefined || cryptoFunction === undefined || dataInput === undefined || more.length > 0) {
    return fail('shape', text, 'a suite has three parts with colons between, as in OCRA-1:HOTP-SHA1-6:QN08');
  }
  if (version !== 'OCRA-1') return fail('version', version, 'only version OCRA-1 is known');
  const [, hash, digitsText] = /^HOTP-(SHA1|SHA256|SHA512)-(\d{1,2})$/.exec(cryptoFunction) ?? [];
  if (hash === undefined) {
    return fail('crypto-function', cryptoFunction, 'the function is HOTP-SHA1-n, HOTP-SHA256-n or HOTP-SHA512-n');
  }
  if (!/^(0|[4-9]|10)$/.test(digitsText!))
    return fail('digits', digitsText!, 'a code has 4 to 10 digits, or 0 for all');
  const inputs = readInputs(dataInput);
  if (!inputs.ok) return inputs;
  return ok({ text, algorithm: algorithmOf(hash), digits: Number(digitsText), ...inputs.value });
}

/** Each input at most once, in the order C Q P S T: the order in which they are hashed (5.1). */
function readInputs(dataInput: string): Read<Inputs> {
  const parts = dataInput.split('-');
  const hasCounter = parts[0] === 'C';
  if (hasCounter) parts.shift();
  const question = readQuestion(parts.shift() ?? '');
  if (!question.ok) return question;
  let inputs: Inputs = { hasCounter, question: question.value };
  let last = -1;
  for (const part of parts) {
    const place = 'PST'.indexOf(part.charAt(0));
    if (part === '' || place <= last) {
      return fail('order', part, 'after the question come P, S and T, in this order, each at most once');
    }
    last = place;
    const read = optionalInputs[place]!(part);
    if (!read.ok) return read;
    inputs = { ...inputs, ...read.value };
  }
  return ok(inputs);
}

const formats = { A: 'alphanumeric', N: 'numeric', H: 'hexadecimal' } as const;

function readQuestion(part: string): Read<OcraSuite['question']> {
  const [, format, length] = /^Q([ANH])(\d\d)$/.exec(part === 'Q' ? 'QN08' : part) ?? [];
  const maxLength = Number(length);
  if (format === undefined || maxLength < 4 || maxLength > 64) {
    return fail('question', part, 'a suite asks a question: QA, QN or QH and its length, 04 to 64');
  }
  return ok({ format: formats[format as keyof typeof formats], maxLength });
}

/** In the order of the letters P, S, T. */
const optionalInputs: readonly ((part: string) => Read<Partial<Inputs>>)[] = [
  (part) => {
    const [, hash] = /^P(SHA1|SHA256|SHA512)$/.exec(part === 'P' ? 'PSHA1' : part) ?? [];
    if (hash === undefined) return fail('pin', part, 'the PIN is hashed with PSHA1, PSHA256 or PSHA512');
    return ok({ pinHash: algorithmOf(hash) });
  },
  (part) => {
    const [, length] = /^S(\d{3})$/.exec(part === 'S' ? 'S064' : part) ?? [];
    const sessionBytes = Number(length);
    if (!(sessionBytes >= 1 && sessionBytes <= 512)) return fail('session', part, 'session data is S001 to S512 bytes');
    return ok({ sessionBytes });
  },
  (part) => {
    const [, count, unit] = /^T([1-9]\d?)([SMH])$/.exec(part === 'T' ? 'T1M' : part) ?? [];
    const most = unit === 'H' ? 48 : 59;
    // The table of the specification lets hours begin at 0: a step of no length has no number.
    if (unit === undefined || Number(count) > most) {
      return fail('time', part, 'a time step is T1S to T59S, T1M to T59M or T1H to T48H');
    }
    return ok({ periodSeconds: Number(count) * { S: 1, M: 60, H: 3600 }[unit as 'S' | 'M' | 'H'] });
  },
];

const algorithmOf = (hash: string): HmacAlgorithm => hash.toLowerCase() as HmacAlgorithm;

const fail = (code: OcraSuiteError['code'], part: string, message: string): Read<never> => err({ code, part, message });
