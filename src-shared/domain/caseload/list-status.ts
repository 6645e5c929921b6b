/** Which referrals a list is of: those that are open, those that have ended, or all. */
export const LIST_STATUSES = ['open', 'ended', 'all'] as const
export type ListStatus = (typeof LIST_STATUSES)[number]

/** Whether a referral is on a list, before any other filter. */
export function hasStatus(
  { status }: { readonly status: 'open' | 'ended' },
  wanted: ListStatus,
): boolean {
  return wanted === 'all' || status === wanted
}
