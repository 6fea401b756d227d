/** Stands in for MD5 in JavaScript: Node has its own, and the SDK uses this one only where there is none. */
export class Md5Js {}
