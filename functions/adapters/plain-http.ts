/**
 * Stands in for `node:http` in the bundles. Importing that as an ES module reads every one of its exports, and three of
 * them, which nobody here uses, load undici and HTTP/2: 40 ms of each cold start. Asked for this way, nothing is read.
 */
const http = process.getBuiltinModule('node:http');

export default http;
export const { Agent, request, STATUS_CODES } = http;
