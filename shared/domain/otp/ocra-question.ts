import { randomOf } from '../random-source.ts';
import type { RandomBytes } from '../random-source.ts';
import type { OcraSuite, QuestionFormat } from './ocra-suite.ts';

/** Letters that people type from a screen: no O for 0, no I or L for 1, and capitals alone, for many tokens have no others. */
const characters: Record<QuestionFormat, string> = {
  alphanumeric: 'ABCDEFGHJKMNPQRSTUVWXYZ23456789',
  numeric: '0123456789',
  hexadecimal: '0123456789ABCDEF',
};

/** A new question, as long as the suite allows. Never from the client: who chooses questions collects answers (RFC 6287 8). */
export const newOcraQuestion = ({ question }: OcraSuite, randomBytes: RandomBytes): string =>
  Array.from({ length: question.maxLength }, () => randomOf(characters[question.format], randomBytes)).join('');
