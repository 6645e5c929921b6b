import { addDays, daysBetween, type LocalDate } from '../local-date.ts'
import {
  admittedOn,
  endedInMonth,
  endOf,
  isExplained,
  type ReferralFacts,
} from '../referrals/referral.ts'
import { median, percentage, ratio, round, sum } from './figures.ts'
import {
  excluded,
  type Indicator,
  interval,
  isInPeriod,
  lastDayWithin,
  type Scope,
  type Subject,
  startOf,
} from './indicator.ts'
import { named } from './indicator-definitions.ts'

const STAGE_LIMIT = 14

/** I4, I5 and I6: cohorts by due date, in which open referrals past their day count as missed. */
export function stages(subject: Subject): Record<'I4' | 'I5' | 'I6', Indicator> {
  const { scope } = subject
  return {
    I4: cohort(subject, 'I4', {
      start: (one) => one.days.referral_made,
      due: (start) => addDays(start, STAGE_LIMIT),
      stop: (one) => one.days.first_psychiatric_assessment,
      isDayUnknown: (one) =>
        isAssessedInMonth(one) || (!one.days.first_psychiatric_assessment && endedInMonth(one)),
      leaves: (one, due) => {
        const end = endOf(one)
        return !one.days.first_psychiatric_assessment && end !== undefined && end.on < due
      },
    }),
    I5: cohort(subject, 'I5', {
      start: (one) => one.days.first_psychiatric_assessment,
      due: (start) => addDays(start, STAGE_LIMIT),
      stop: admittedOn,
      isDayUnknown: endedInMonth,
      leaves: endedOtherwiseBefore,
    }),
    I6: cohort(subject, 'I6', {
      start: (one) => startOf(one, scope),
      due: (start) => lastDayWithin(start, scope),
      stop: admittedOn,
      isDayUnknown: endedInMonth,
      leaves: endedOtherwiseBefore,
    }),
  }
}

function isAssessedInMonth({ months }: ReferralFacts): boolean {
  return months.first_psychiatric_assessment !== undefined
}

function endedOtherwiseBefore(referral: ReferralFacts, due: LocalDate): boolean {
  const end = endOf(referral)
  return end?.otherwise === true && end.on < due
}

interface CohortRule {
  readonly start: (referral: ReferralFacts) => LocalDate | undefined
  readonly due: (start: LocalDate) => LocalDate
  readonly stop: (referral: ReferralFacts) => LocalDate | undefined
  /** Whether the stop, or the end, happened on a day that is not known. */
  readonly isDayUnknown: (referral: ReferralFacts) => boolean
  /** Whether a referral left the cohort before its due day, so that it neither met nor missed it. */
  readonly leaves: (referral: ReferralFacts, due: LocalDate) => boolean
}

function cohort(subject: Subject, id: 'I4' | 'I5' | 'I6', rule: CohortRule): Indicator {
  const { transfers, scope } = subject
  const started = transfers.flatMap((referral) => {
    const start = rule.start(referral)
    if (!isInPeriod(start, scope)) return []
    return [{ referral, start, due: rule.due(start), stop: rule.stop(referral) }]
  })
  const known = started.filter(({ referral }) => !rule.isDayUnknown(referral))
  const inOrder = known.filter(({ start, stop }) => !stop || stop >= start)
  // "referral + 28 ≤ as-at" is a rule of days since the start, not of the last day within.
  const limit = id === 'I6' ? 28 : STAGE_LIMIT
  const reached = inOrder.filter(({ start }) => addDays(start, limit) <= scope.asAt)
  const counted = reached.filter(({ referral, start }) => {
    return !rule.leaves(referral, addDays(start, limit))
  })
  const numerator = counted.filter(({ stop, due }) => stop !== undefined && stop <= due).length
  const left = reached.length - counted.length
  return {
    ...named(id),
    numerator,
    denominator: counted.length,
    value: percentage(numerator, counted.length),
    ...(id === 'I6' ? { endedOtherwise: left } : {}),
    excluded: excluded(
      subject,
      {
        datePartial: started.length - known.length,
        dateOrder: known.length - inOrder.length,
        notYetDue: inOrder.length - reached.length,
        endedOtherwise: left,
      },
      (one) => one.direction === 'transfer' && isInPeriod(rule.start(one), scope),
    ),
  }
}

/** I7. From identification of need to referral; a referral before the need is left out. */
export function needLag(subject: Subject): Indicator {
  const referred = referredIn(subject)
  const lags = referred.flatMap(({ days }) => {
    const lag = interval(days.need_identified, days.referral_made)
    return lag === undefined ? [] : [lag]
  })
  const inOrder = lags.filter((lag) => lag >= 0)
  const numerator = inOrder.filter((lag) => lag === 0).length
  const middle = median(inOrder)
  return {
    ...named('I7'),
    numerator,
    denominator: inOrder.length,
    value: percentage(numerator, inOrder.length),
    median: middle === null ? null : round(middle, 1),
    excluded: excluded(
      subject,
      { noNeedDate: referred.length - lags.length, dateOrder: lags.length - inOrder.length },
      isReferredIn(subject.scope),
    ),
  }
}

/** I10 and I11. */
export function assessments(subject: Subject): Record<'I10' | 'I11', Indicator> {
  const referred = referredIn(subject)
  const counts = referred.map((one) => one.accessAssessments.length).filter((count) => count > 0)
  const left = excluded(
    subject,
    { notAssessed: referred.length - counts.length },
    isReferredIn(subject.scope),
  )
  const total = sum(counts)
  const several = counts.filter((count) => count >= 2).length
  return {
    I10: {
      ...named('I10'),
      numerator: total,
      denominator: counts.length,
      value: ratio(total, counts.length, 2),
      excluded: left,
    },
    I11: {
      ...named('I11'),
      numerator: several,
      denominator: counts.length,
      value: percentage(several, counts.length),
      excluded: left,
    },
  }
}

/** I13. Each median over the referrals with both of its dates in order. */
export function intervals(subject: Subject): Indicator {
  const referred = referredIn(subject)
  const toBed = referred.flatMap(({ days }) => {
    const length = interval(days.first_psychiatric_assessment, days.bed_identified)
    return length === undefined ? [] : [length]
  })
  const toAdmission = referred.flatMap((one) => {
    const length = interval(one.days.bed_identified, admittedOn(one))
    return length === undefined ? [] : [length]
  })
  const all = [...toBed, ...toAdmission]
  const dateOrder = all.filter((length) => length < 0).length
  const forward = (lengths: readonly number[]) => lengths.filter((length) => length >= 0)
  const middle = (lengths: readonly number[]) => {
    const value = median(forward(lengths))
    return value === null ? null : round(value, 1)
  }
  return {
    ...named('I13'),
    medianAssessmentToBed: middle(toBed),
    medianBedToAdmission: middle(toAdmission),
    assessmentToBedDenominator: forward(toBed).length,
    bedToAdmissionDenominator: forward(toAdmission).length,
    excluded: excluded(subject, { dateOrder }, isReferredIn(subject.scope)),
  }
}

/** I17. Days past a stage's limit, and those of stages that nobody has explained. */
export function unexplained(subject: Subject): Indicator {
  const referred = referredIn(subject)
  const known = referred.filter((one) => !endedInMonth(one) && !isAssessedInMonth(one))
  const overruns = known.flatMap((one) => overrunsOf(one, subject.scope))
  const total = sum(overruns.map((one) => one.days))
  const numerator = sum(overruns.filter((one) => !one.explained).map((one) => one.days))
  return {
    ...named('I17'),
    numerator,
    denominator: total,
    value: percentage(numerator, total),
    excluded: excluded(
      subject,
      { datePartial: referred.length - known.length },
      isReferredIn(subject.scope),
    ),
  }
}

interface Overrun {
  readonly days: number
  readonly explained: boolean
}

function overrunsOf(referral: ReferralFacts, { asAt }: Scope): readonly Overrun[] {
  const { referral_made: made, first_psychiatric_assessment: assessed } = referral.days
  const end = endOf(referral)?.on ?? asAt
  return [
    { start: made, stop: assessed ?? end, explained: isExplained(referral, 1) },
    { start: assessed, stop: end, explained: isExplained(referral, 2) },
  ].flatMap(({ start, stop, explained }) => {
    if (!start) return []
    return [{ days: Math.max(0, daysBetween(addDays(start, STAGE_LIMIT), stop)), explained }]
  })
}

const isReferredIn = (scope: Scope) => (referral: ReferralFacts) =>
  referral.direction === 'transfer' && isInPeriod(referral.days.referral_made, scope)

function referredIn({ transfers, scope }: Subject): readonly ReferralFacts[] {
  return transfers.filter(isReferredIn(scope))
}
