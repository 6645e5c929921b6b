import type { Attribution, DelayReason } from '#shared/domain/referrals/code-lists.ts'

// Of a reason that names two, the first; none where it names clinicians or either side.
const PROPOSALS: Partial<Readonly<Record<DelayReason, Attribution>>> = {
  A1: 'PRISON_MH',
  A2: 'PRISON_MH',
  A3: 'PRISON_MH',
  A4: 'PRISON_MH',
  B1: 'COMMISSIONER',
  B2: 'PRISON_MH',
  B3: 'RECEIVING',
  B4: 'RECEIVING',
  B5: 'RECEIVING',
  B6: 'RECEIVING',
  B8: 'PRISON',
  B9: 'RECEIVING',
  C1: 'COMMISSIONER',
  C2: 'RECEIVING',
  C3: 'RECEIVING',
  C4: 'RECEIVING',
  C5: 'PRISON',
  D2: 'PRISON',
  D3: 'MHCS',
  D4: 'PRISON',
  D5: 'COURT',
  E1: 'PRISON',
  E2: 'PRISON',
  F1: 'NONE',
  F2: 'PRISON',
  F3: 'NONE',
  G1: 'PRISON',
  G2: 'COMMISSIONER',
  G5: 'MHCS',
  G6: 'COURT',
  G8: 'RECEIVING',
  G9: 'RECEIVING',
}

/** Whose delay a reason usually is: a proposal that the person may change. */
export function proposedAttribution(reason: DelayReason): Attribution | undefined {
  return PROPOSALS[reason]
}
