import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** An error class of DynamoDB's client that has nothing of its own but its name. */
const plainError =
  /export class (\w+) extends __BaseException \{\s+static shapeId = "com\.amazonaws\.dynamodb#\1";\s+name = "\1";\s+\$fault = "(\w+)";\s+constructor\(opts\) \{\s+super\(\{\s+name: "\1",\s+\$fault: "\2",\s+\.\.\.opts,\s+\}\);\s+Object\.setPrototypeOf\(this, \1\.prototype\);\s+\}\s+\}/g;

const makeError = `
const makeError = (called, fault) => class extends __BaseException {
  static name = called;
  static shapeId = "com.amazonaws.dynamodb#" + called;
  name = called;
  $fault = fault;
  constructor(opts) {
    super({ name: called, $fault: fault, ...opts });
    Object.setPrototypeOf(this, new.target.prototype);
  }
};`;

/** Of DynamoDB's 35 error classes 26 differ in nothing but their name, and all are loaded: here one function makes those. */
export const shortErrorsPlugin: Plugin = {
  name: 'short-errors',
  setup({ onLoad }) {
    onLoad({ filter: /\/@aws-sdk\/client-dynamodb\/dist-es\/models\/errors\.js$/ }, async ({ path }) => ({
      contents: shortenErrors(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** Every other class stays as it is. @param text of the client's `models/errors.js` */
export const shortenErrors = (text: string): string =>
  text.replace(plainError, 'export const $1 = makeError("$1", "$2");').replace(/^(import .*;)$/m, `$1${makeError}`);
