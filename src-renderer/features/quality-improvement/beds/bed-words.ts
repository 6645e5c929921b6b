import type { BedRegion } from '#shared/contract/beds.ts'
import { round } from '#shared/domain/board-reports/figures.ts'
import type {
  BedDemand,
  BedGroup,
  BedList,
} from '#shared/domain/quality-improvement/beds/bed-demand.ts'
import { WEEKS_AHEAD } from '#shared/domain/quality-improvement/beds/bed-forecast.ts'
import { LEVEL_NAMES, REGION_NAMES } from '#shared/domain/referrals/code-words.ts'

export const BED_GROUP_NAMES: Readonly<Record<BedGroup, string>> = {
  ...LEVEL_NAMES,
  all: 'All levels together',
  not_recorded: 'Level not recorded',
}

/** A number of people or weeks to one decimal. */
export function figureWords(value: number): string {
  return String(round(value, 1))
}

/** What one level needs, in one or two sentences. */
export function demandWords({ group, forecast, naive, waiting, arrivals }: BedDemand): string {
  if (!forecast || !arrivals || naive === null) {
    return `${BED_GROUP_NAMES[group]}: too few past referrals for a forecast.`
  }
  const { total, fromWaiting, fromArrivals } = forecast
  const by = `${figureWords(fromWaiting)} of the ${waiting} who wait now and ${figureWords(fromArrivals)} not yet referred, at ${figureWords(arrivals.mean)} referrals a week`
  return `${BED_GROUP_NAMES[group]}: ${figureWords(total.mean)} admissions are expected in the next ${WEEKS_AHEAD} weeks (80% interval ${total.lower80} to ${total.upper80}, 95% ${total.lower95} to ${total.upper95}): ${by}. The mean of the last ${WEEKS_AHEAD} weeks would give ${figureWords(naive * WEEKS_AHEAD)}.`
}

/** What a waiting list says, in one sentence. */
export function listWords({ load, isLoadTooBig, isQueueTooBig, reliefCapacity }: BedList): string {
  const growth =
    load === null
      ? 'nobody left the list'
      : isLoadTooBig
        ? 'as many or more are referred as leave, so the list does not shrink by itself'
        : 'more leave than are referred'
  const size = isQueueTooBig
    ? `more than twice as many wait as may; ${reliefCapacity === null ? '' : `${figureWords(reliefCapacity)} would have to leave each week for 26 weeks`}`
    : 'no more than twice as many wait as may'
  return `${growth}; ${size}.`
}

/** Where people wait. */
export const BED_REGION_NAMES: Readonly<Record<BedRegion, string>> = {
  ...REGION_NAMES,
  not_recorded: 'Region not recorded',
}

/** What the forecast takes for granted, and what it does not know. */
export function bedNotes(demands: readonly BedDemand[], region: BedRegion | ''): readonly string[] {
  const all = demands.find(({ group }) => group === 'all')
  const beyond = all?.forecast?.beyondHistory ?? 0
  return [
    'These are the admissions to be expected if people are referred and admitted as they were: at the pace that the beds there were allowed. Where beds were the brake, the need is larger than this; the waiting list below says by how much a week.',
    `${region === '' ? 'All regions are counted together' : `Counted are those who wait in ${BED_REGION_NAMES[region]}`}: the region of the establishment, which was filled in by geography and has not been verified. In which region a provider’s beds are is not recorded, so a bed may be needed in another. ${all?.withoutProvider ?? 0} of the ${all?.waiting ?? 0} who wait have no provider recorded.`,
    'The intervals hold chance, and that past waits and the rate of referral are known no better than their number allows. They do not hold a change to come: a new ward, a closed one, a new way of referring. All levels together is a forecast of its own, not the sum of the others.',
    ...(beyond > 0
      ? [
          `${beyond} have waited longer than anyone was followed, so nothing is known of when they will be admitted, and none of them is counted.`,
        ]
      : []),
  ]
}
