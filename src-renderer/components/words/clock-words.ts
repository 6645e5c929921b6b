import type { ClockName, StatutoryRegime, WaitClock } from '#shared/domain/referrals/clocks.ts'

export const CLOCK_NAMES: Readonly<Record<ClockName, string>> = {
  need: 'Need clock',
  guidance: 'Guidance clock',
  statutory: 'Statutory clock',
  moj: 'Ministry of Justice clock',
  stage1: 'Stage 1: referral to assessment',
  stage2: 'Stage 2: assessment to admission',
  warrant: 'Warrant',
  remission: 'Remission clock',
}

/** What a clock is called where there is little room. */
export const SHORT_CLOCK_NAMES: Readonly<Record<ClockName, string>> = {
  need: 'Need',
  guidance: 'Guidance',
  statutory: 'Statutory',
  moj: 'Ministry of Justice',
  stage1: 'Stage 1',
  stage2: 'Stage 2',
  warrant: 'Warrant',
  remission: 'Remission',
}

/** From when to when a clock counts, in one sentence. */
export const CLOCK_EXPLANATIONS: Readonly<Record<ClockName, string>> = {
  need: 'Counts from the day the need for treatment in hospital was identified; the limit is day 28.',
  guidance: 'Counts from the day of the referral, which is day 0; the limit is day 28.',
  statutory:
    'Counts 28 days beginning with the day of the initial request for a medical report; the first day is day 1.',
  moj: 'Counts from the application, or else the later medical report; it has no limit.',
  stage1: 'Counts from the referral to the first psychiatric assessment; the limit is day 14.',
  stage2: 'Counts from the first psychiatric assessment to admission; the limit is day 14.',
  warrant: 'A warrant lasts 14 days beginning with its date; the first day is day 1.',
  remission: 'Counts from the day the person was ready to go back; the limit is day 14.',
}

export const REGIME_NAMES: Readonly<Record<StatutoryRegime, string>> = {
  OFF: 'Off',
  SHADOW: 'Shadow',
  ON: 'In force',
}

/** `guidance clock`, for the middle of a sentence. */
export function clockInSentence(clock: WaitClock | 'remission'): string {
  return CLOCK_NAMES[clock].toLowerCase()
}
