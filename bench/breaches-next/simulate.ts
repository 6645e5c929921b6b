import { type Chance, chance } from '#shared/domain/demonstration/chance.ts'
import { addDays, type LocalDate, localDate } from '#shared/domain/local-date.ts'
import type { MilestoneDays } from '#shared/domain/referrals/milestone.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { AS_AT, type Process, type Standing, type Tomorrow } from './process.ts'

const FIRST_DAY = localDate('2023-01-02')
export const AS_AT_DAY: LocalDate = addDays(FIRST_DAY, AS_AT)

/** Whoever is not admitted within a year is followed no further. */
const FOLLOWED = 365

/** One made-up referral, all its life, and where it stood at the end of the as-at day. */
export interface Simulated {
  readonly referral: ReferralFacts
  /** `undefined` where it was not open then. */
  readonly standing: Standing | undefined
  /** By day 28, whatever day that was. */
  readonly isAdmittedInTime: boolean
}

/** A site's referrals over the two years up to the as-at day. */
export function simulate(process: Process, referrals: number, seed: number): readonly Simulated[] {
  const luck = chance(seed)
  return Array.from({ length: referrals }, (_, index) => live(process, { index, luck }))
}

const STEPS = [
  ...(['first_psychiatric_assessment', 'bed_identified', 'mhcs_application'] as const),
  'warrant_issued',
] as const

function live(
  process: Process,
  { index, luck }: { readonly index: number; readonly luck: Chance },
): Simulated {
  const begun = luck.between(0, AS_AT)
  const days: Record<string, LocalDate> = { referral_made: addDays(FIRST_DAY, begun) }
  let at: Standing = { stage: 0, since: 0, day: 0, on: begun }
  let standing = begun === AS_AT ? at : undefined
  let fate: Fate = 'stays'
  while (at.day < FOLLOWED && !isEnd(fate)) {
    fate = fateOf(process.tomorrow(at), luck.draw())
    const step = STEPS[at.stage]
    at = nextOf(at, fate)
    if (fate === 'moves' && step) days[step] = addDays(FIRST_DAY, at.on)
    if (at.on === AS_AT && !isEnd(fate)) standing = at
  }
  const stoppedOn = addDays(FIRST_DAY, at.on)
  if (fate === 'is admitted') days.admitted = stoppedOn
  const outcomeOn = fate === 'ends otherwise' ? stoppedOn : undefined
  return {
    referral: written(`R${index}`, { days, outcomeOn }),
    standing,
    isAdmittedInTime: fate === 'is admitted' && at.day <= 28,
  }
}

type Fate = 'is admitted' | 'ends otherwise' | 'moves' | 'stays'

const isEnd = (fate: Fate) => fate === 'is admitted' || fate === 'ends otherwise'

function fateOf({ admitted, ended, moved }: Tomorrow, draw: number): Fate {
  if (draw < admitted) return 'is admitted'
  if (draw < admitted + ended) return 'ends otherwise'
  return draw < admitted + ended + moved ? 'moves' : 'stays'
}

function nextOf({ stage, since, day, on }: Standing, fate: Fate): Standing {
  const next = { day: day + 1, on: on + 1 }
  return fate === 'moves'
    ? { ...next, stage: stage + 1, since: 0 }
    : { ...next, stage, since: since + 1 }
}

function written(
  id: string,
  { days, outcomeOn }: { readonly days: MilestoneDays; readonly outcomeOn: LocalDate | undefined },
): ReferralFacts {
  return {
    id,
    personId: id,
    localRef: id,
    direction: 'transfer',
    establishment: 'EXI',
    country: 'England',
    ...{ securityLevel: undefined, mhaSection: undefined, urgency: undefined },
    ...{ gender: undefined, ethnicity: undefined, receivingProvider: undefined },
    ...{ learningDisability: undefined, autism: undefined },
    ageAtReferral: undefined,
    days,
    months: {},
    ...{ accessAssessments: [], warrants: [] },
    outcome: outcomeOn && 'withdrawn',
    outcomeOn,
    ...{ outcomeMonth: undefined, releaseOn: undefined },
    ...{ delays: [], blockages: [], happenedOn: [], recordedOn: [] },
  }
}
