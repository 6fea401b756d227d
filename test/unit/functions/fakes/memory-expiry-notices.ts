import type { ExpiryNotice, ExpiryNotices } from '#functions/ports/expiry-notices.ts';

/** Who was told that a password ends, in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryExpiryNotices implements ExpiryNotices {
  readonly told = new Map<string, ExpiryNotice>();

  async claim(notice: ExpiryNotice): Promise<boolean> {
    const known = this.told.get(notice.person);
    if (known && known.endsOn >= notice.endsOn && known.days <= notice.days) return false;
    this.told.set(notice.person, notice);
    return true;
  }

  async giveBack({ person, endsOn, days }: ExpiryNotice): Promise<void> {
    const known = this.told.get(person);
    if (known?.endsOn === endsOn && known.days === days) this.told.set(person, { person, endsOn, days: days + 1 });
  }
}
