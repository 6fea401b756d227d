/** Stands in for SHA-256 in JavaScript: Node has its own, and the SDK uses this one only where there is none. */
export class Sha256Js {}
