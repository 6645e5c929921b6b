import { CLOCK_WORDS } from './clock-words.ts'
import type { ReportModel } from './report-model.ts'

export const COUNTING_TITLE = 'What these figures count, and what they do not'

/** The notes by the names that tables refer to, in the order in which they are read. */
export type NoteId =
  | 'referrals'
  | 'open'
  | 'paused'
  | 'missing'
  | 'months'
  | 'adults'
  | 'clocks'
  | 'recording'

/** Something that the figures count or do not count, to be read before they are compared. */
export interface CountingNote {
  readonly id: NoteId
  readonly text: string
}

export function countingNotes({ clock }: Pick<ReportModel, 'clock'>): readonly CountingNote[] {
  return [
    {
      id: 'referrals',
      text: 'They count referrals, not people: somebody referred again after an earlier referral ended is counted again.',
    },
    {
      id: 'open',
      text: 'Open referrals are counted wherever a definition lets them. Completed figures (I1, I3) leave out everyone who is still waiting, and so look better than the cohort figures (I6 and the chance of admission) for the same months.',
    },
    {
      id: 'paused',
      text: 'No clock is ever paused. Reasons for delay explain days, they do not remove them.',
    },
    {
      id: 'missing',
      text: 'A missing date is never filled in. A referral without the date that a figure needs is left out of that figure, and counted beside it.',
    },
    {
      id: 'months',
      text: 'Dates known only to the month are left out of every figure counted in days.',
    },
    {
      id: 'adults',
      text: 'People under 18 on the day of referral, and establishments in Wales, are left out of these figures for adults in England.',
    },
    {
      id: 'clocks',
      text: `Three clocks of 28 days are in public use and do not agree: from identification of need, from referral, and from the initial request for a medical report. This report uses the ${CLOCK_WORDS[clock].name} and must not be compared with figures on another.`,
    },
    {
      id: 'recording',
      text: 'An establishment’s figures depend on what was recorded; I24 says how complete the dates are.',
    },
  ]
}
