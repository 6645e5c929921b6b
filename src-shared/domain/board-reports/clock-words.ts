import type { WaitClock } from '../referrals/clocks.ts'

/** Each clock's name and the rule by which it counts. */
export const CLOCK_WORDS: Readonly<
  Record<WaitClock, { readonly name: string; readonly rule: string }>
> = {
  guidance: {
    name: 'guidance clock',
    rule: 'Day 0 is the day of the referral to the receiving service; within 28 days is admission on or before day 28. Rule set: NHS England good practice guidance, 10 June 2021.',
  },
  need: {
    name: 'need clock',
    rule: 'Day 0 is the day the need for treatment in hospital was identified; within 28 days is admission on or before day 28. The clock of HM Inspectorate of Prisons, February 2024.',
  },
  statutory: {
    name: 'statutory clock',
    rule: '28 days beginning with the day of the initial request for a medical report, so that the last day is the 27th after it. Mental Health Act 1983, section 47A.',
  },
}
