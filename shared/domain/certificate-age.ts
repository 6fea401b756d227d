/** How long a certificate lasts: `soon` within 30 days, `urgent` within 7, `ended` afterwards. */
export type CertificateAge = 'fine' | 'soon' | 'urgent' | 'ended';

const dayMs = 86_400_000;
const soonDays = 30;
const urgentDays = 7;

/** Whole days until a certificate ends; negative when it has ended. */
export const daysLeft = (endsAt: Date, now: Date): number => Math.floor((endsAt.getTime() - now.getTime()) / dayMs);

/** Whether somebody should do something about a certificate. */
export function certificateAge(endsAt: Date, now: Date): CertificateAge {
  const leftMs = endsAt.getTime() - now.getTime();
  if (leftMs <= 0) return 'ended';
  if (leftMs < urgentDays * dayMs) return 'urgent';
  return leftMs < soonDays * dayMs ? 'soon' : 'fine';
}
