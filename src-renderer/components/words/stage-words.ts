import type { Stage } from '#shared/domain/referrals/referral.ts'

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  need_identified: 'Need identified',
  awaiting_assessment: 'Awaiting assessment',
  awaiting_bed: 'Awaiting bed',
  awaiting_application: 'Awaiting application',
  awaiting_warrant: 'Awaiting warrant',
  awaiting_admission: 'Awaiting admission',
  awaiting_return: 'Awaiting return',
  ended: 'Ended',
}
