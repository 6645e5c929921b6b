import type { LocalDate } from '../local-date.ts'
import { admittedInMonth, admittedOn, isOpen, type ReferralFacts } from '../referrals/referral.ts'
import { median, percentage, quantile, ratio, round, sum } from './figures.ts'
import {
  type Excluded,
  excluded,
  type Indicator,
  interval,
  isInPeriod,
  lastDayWithin,
  mayBeInPeriod,
  type Scope,
  type Subject,
  startOf,
} from './indicator.ts'
import { named } from './indicator-definitions.ts'

interface Wait {
  readonly days: number
  readonly within: boolean
}

/** Completed waits of those admitted in the period, and what could not be counted. */
function completedWaits({ transfers, scope }: Pick<Subject, 'transfers' | 'scope'>): {
  readonly waits: readonly Wait[]
  readonly left: Excluded
} {
  const admitted = transfers.filter((one) => isInPeriod(admittedOn(one), scope))
  const inMonth = transfers.filter((one) => mayBeInPeriod(admittedInMonth(one), scope))
  const started = admitted.filter((one) => startOf(one, scope))
  const inOrder = started.filter((one) => (waitOf(one, scope)?.days ?? -1) >= 0)
  return {
    waits: inOrder.flatMap((one) => waitOf(one, scope) ?? []),
    left: {
      datePartial: inMonth.length,
      noStart: admitted.length - started.length,
      dateOrder: started.length - inOrder.length,
    },
  }
}

function waitOf(referral: ReferralFacts, scope: Scope): Wait | undefined {
  const start = startOf(referral, scope)
  const stop = admittedOn(referral)
  const days = interval(start, stop)
  if (!start || !stop || days === undefined) return undefined
  return { days, within: stop <= lastDayWithin(start, scope) }
}

const admittedInPeriod = (scope: Scope) => (referral: ReferralFacts) =>
  referral.direction === 'transfer' && isInPeriod(admittedOn(referral), scope)

/** As above, and those who may have been: what a figure of days leaves out for their age or country. */
const maybeAdmittedInPeriod = (scope: Scope) => (referral: ReferralFacts) =>
  admittedInPeriod(scope)(referral) || mayBeInPeriod(admittedInMonth(referral), scope)

/** I1. Completed transfers only: matches the national data set, and flatters a growing list. */
export function admissions(subject: Subject): Indicator {
  const { waits: completed, left } = completedWaits(subject)
  const numerator = completed.filter((one) => one.within).length
  return {
    ...named('I1'),
    numerator,
    denominator: completed.length,
    value: percentage(numerator, completed.length),
    excluded: excluded(subject, left, maybeAdmittedInPeriod(subject.scope)),
  }
}

/** I3. */
export function waits(subject: Subject): Indicator {
  const { waits: completed, left } = completedWaits(subject)
  const days = completed.map((one) => one.days)
  const orNull = (value: number | null) => (value === null ? null : round(value, 1))
  return {
    ...named('I3'),
    median: orNull(median(days)),
    p90: orNull(quantile(days, 0.9)),
    mean: ratio(sum(days), days.length, 1),
    min: orNull(quantile(days, 0)),
    max: orNull(quantile(days, 1)),
    denominator: days.length,
    excluded: excluded(subject, left, maybeAdmittedInPeriod(subject.scope)),
  }
}

/** I2. Open at the as-at date: the people that completed figures leave out. */
export function openWaits(subject: Subject): Indicator {
  const { transfers, scope } = subject
  const isWaiting = (one: ReferralFacts) => one.direction === 'transfer' && isOpen(one)
  const open = transfers.filter(isWaiting)
  const starts = open.flatMap((one): LocalDate[] => {
    const start = startOf(one, scope)
    return start ? [start] : []
  })
  const numerator = starts.filter((start) => scope.asAt > lastDayWithin(start, scope)).length
  return {
    ...named('I2'),
    numerator,
    denominator: starts.length,
    value: percentage(numerator, starts.length),
    excluded: excluded(subject, { noStart: open.length - starts.length }, isWaiting),
  }
}

/** I24. */
export function dataQuality(subject: Subject): Indicator {
  const { transfers, scope } = subject
  const admitted = transfers.filter((one) => isInPeriod(admittedOn(one), scope))
  const numerator = admitted.filter((one) => startOf(one, scope)).length
  return {
    ...named('I24'),
    numerator,
    denominator: admitted.length,
    value: percentage(numerator, admitted.length),
    excluded: excluded(subject, {}, admittedInPeriod(scope)),
  }
}
