import type { MeasureId } from './catalogue.ts'

/** What the measures of the catalogue are called. */
export const MEASURE_NAMES: Readonly<Record<MeasureId, string>> = {
  days_referral_to_admission: 'Days from referral to admission',
  days_referral_to_assessment: 'Days from referral to first assessment',
  days_assessment_to_admission: 'Days from assessment to admission',
  days_need_to_referral: 'Days from need to referral',
  days_ready_to_return: 'Days from ready to returned (remission)',
  silent_days: 'Silent days per referral',
  access_assessments: 'Access assessments per referral',
  share_admitted_within_28: 'Admitted within 28 days of referral',
  share_assessed_within_14: 'Assessed within 14 days of referral',
  referrals_per_month: 'Referrals a month',
  waiting_beyond_28: 'Waiting beyond 28 days at month end',
  unexplained_overrun_days: 'Days past a limit with no reason recorded',
  admissions_after_56: 'Time between admissions after more than 56 days',
  warrants_reissued: 'Time between warrants issued again',
}
