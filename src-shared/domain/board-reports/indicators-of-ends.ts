import { endOf, isOpen, type ReferralFacts } from '../referrals/referral.ts'
import { percentage } from './figures.ts'
import { excluded, type Indicator, interval, isInPeriod, type Subject } from './indicator.ts'
import { named } from './indicator-definitions.ts'

const REMISSION_LIMIT = 14

/** I15. */
export function releasedWaiting(subject: Subject): Indicator {
  const { transfers, scope } = subject
  const endedIn = (one: ReferralFacts) =>
    one.direction === 'transfer' && isInPeriod(endOf(one)?.on, scope)
  const ended = transfers.filter(endedIn)
  const numerator = ended.filter(
    ({ outcome }) => outcome === 'released' || outcome === 'released_detained_civil',
  ).length
  return {
    ...named('I15'),
    numerator,
    denominator: ended.length,
    value: percentage(numerator, ended.length),
    excluded: excluded(subject, {}, endedIn),
  }
}

/** I22 and I23. */
export function remissions(subject: Subject): Record<'I22' | 'I23', Indicator> {
  const { scope } = subject
  const returnedOn = (one: ReferralFacts) => one.days.returned
  const returnedIn = (one: ReferralFacts) =>
    one.direction === 'remission' && isInPeriod(returnedOn(one), scope)
  const returned = subject.remissions.filter(returnedIn)
  const waits = returned.flatMap((one) => {
    const days = interval(one.days.remission_ready, returnedOn(one))
    return days === undefined ? [] : [days]
  })
  const inOrder = waits.filter((days) => days >= 0)
  const numerator = inOrder.filter((days) => days <= REMISSION_LIMIT).length

  const isWaiting = (one: ReferralFacts) =>
    one.direction === 'remission' && one.days.remission_ready !== undefined && isOpen(one)
  return {
    I22: {
      ...named('I22'),
      numerator,
      denominator: inOrder.length,
      value: percentage(numerator, inOrder.length),
      excluded: excluded(
        subject,
        { noStart: returned.length - waits.length, dateOrder: waits.length - inOrder.length },
        returnedIn,
      ),
    },
    I23: {
      ...named('I23'),
      value: subject.remissions.filter(isWaiting).length,
      excluded: excluded(subject, {}, isWaiting),
    },
  }
}
