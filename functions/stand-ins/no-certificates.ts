/** Stands in for what reads certificates of authenticators' makers, which nothing of ours asks about. */
const never = (): never => {
  throw new Error('certificates of authenticators are not read here');
};

export {
  never as convertX509PublicKeyToCOSE,
  never as getCertificateInfo,
  never as isCertRevoked,
  never as validateCertificatePath,
};
