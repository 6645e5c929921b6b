import type { ListStatus } from '#shared/domain/caseload/list-status.ts'

export const LIST_STATUS_NAMES: Readonly<Record<ListStatus, string>> = {
  open: 'Open',
  ended: 'Ended',
  all: 'All',
}

/** Before "referrals", in a sentence. */
export const LIST_STATUS_WORDS: Readonly<Record<ListStatus, string>> = {
  open: 'open',
  ended: 'ended',
  all: 'recorded',
}
