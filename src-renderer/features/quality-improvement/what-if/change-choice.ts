import type { WhatIfChange } from '#shared/domain/quality-improvement/what-if/what-if.ts'

const TRUSTED_ASSESSOR = 'trusted_assessor'

/** What can be supposed: a stage by its code, or one access assessment each. */
export type Supposed = Extract<WhatIfChange, { kind: 'stage' }>['stage'] | typeof TRUSTED_ASSESSOR

/** A change as it stands in the form. */
export interface ChangeChoice {
  readonly supposed: Supposed
  /** Days, as typed. */
  readonly days: string
}

export const SUPPOSED = [
  'referral_to_assessment',
  'assessment_to_bed',
  'bed_to_application',
  'application_to_warrant',
  'warrant_to_admission',
  'assessment_to_admission',
  TRUSTED_ASSESSOR,
] as const satisfies readonly Supposed[]

/** The change that is asked for; `undefined` while its days cannot be read. */
export function changeOf({ supposed, days }: ChangeChoice): WhatIfChange | undefined {
  if (supposed === TRUSTED_ASSESSOR) return { kind: TRUSTED_ASSESSOR }
  const number = Number(days)
  const isRead = days.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 365
  return isRead ? { kind: 'stage', stage: supposed, days: number } : undefined
}
