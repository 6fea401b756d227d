import { Control } from 'ldapts';
import type { BerWriter } from 'ldapts';
import { BerWriter as Writer } from 'ldapts';

/** LDAP_SERVER_POLICY_HINTS_OID, and the form of Windows Server 2008 R2 (MS-ADTS 3.1.1.3.4.1.27). */
export const policyHintsOids = ['1.2.840.113556.1.4.2239', '1.2.840.113556.1.4.2066'] as const;

/**
 * Asks the controller to check the password history on a reset too, which it otherwise does only on a change.
 * Critical: send it only to a controller that announces it, or it refuses the whole request.
 */
export class PolicyHintsControl extends Control {
  constructor(oid: string) {
    super(oid, { critical: true });
  }

  protected override writeControl(writer: BerWriter): void {
    const value = new Writer();
    value.startSequence();
    value.writeInt(1);
    value.endSequence();
    writer.writeBuffer(value.buffer, 0x04);
  }
}

/** The policy-hints control that a controller announces, the newer first. */
export const announcedPolicyHints = (supportedControls: readonly string[]): string | undefined =>
  policyHintsOids.find((oid) => supportedControls.includes(oid));
