import { addDays, localDate } from '#shared/domain/local-date.ts'
import type { ReferralFacts, StageDelay } from '#shared/domain/referrals/referral.ts'
import { aReferral } from './a-referral.ts'

/** Numbers from 0 up to 1 that come out the same every time. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
}

const FIRST_DAY = localDate('2025-02-15')
const DELAY: StageDelay = { stage: 1, reason: 'B1', attribution: undefined }
type Facts = Partial<ReferralFacts>

/** A made-up caseload around April to September 2025, with odd dates as records have them. */
export function someReferrals(seed: number, count: number): readonly ReferralFacts[] {
  const random = seededRandom(seed)
  const chance = {
    is: (share: number) => random() < share,
    upTo: (most: number) => Math.floor(random() * (most + 1)),
  }
  const longestStage = chance.is(0.5) ? 25 : 70
  return Array.from({ length: count }, (_, place) => {
    const facts = chance.is(0.85) ? aTransfer(chance, longestStage) : aRemission(chance)
    return aReferral({ id: `r${place}`, ...somebody(place), ...facts })
  })
}

/** Who somebody is: of most groups a few, of some nobody. */
function somebody(place: number): Facts {
  const of = <Value>(values: readonly Value[], step: number) =>
    values[(place * step) % values.length]
  return {
    gender: of(['1', '1', '1', '2', '1', undefined], 5),
    ethnicity: of(['A', 'A', 'M', 'H', 'A', 'Z', 'A', 'C', 'D'], 7),
    learningDisability: of(['N', 'N', 'Y', 'N', undefined, 'N', 'N'], 3),
    autism: of(['N', 'N', 'N', 'N', 'Y'], 2),
    ageAtReferral: of([18, 23, 31, 36, 44, 52, 67], 3),
    mhaSection: of(['47/49', '48/49', '47/49', '47', '48/49'], 4),
    securityLevel: of(['medium', 'low', 'picu', 'medium', 'high'] as const, 2),
  }
}

interface Chance {
  is(share: number): boolean
  upTo(most: number): number
}

function aTransfer({ is, upTo }: Chance, longestStage: number): Facts {
  const need = addDays(FIRST_DAY, upTo(227))
  const made = addDays(need, is(0.5) ? 0 : upTo(12) - (is(0.1) ? 5 : 0))
  const assessed = addDays(made, upTo(longestStage / 2))
  const ended = addDays(assessed, upTo(longestStage) - (is(0.05) ? 40 : 0))
  const known = (share: number, day: Facts['days']) => (is(share) ? day : {})
  const end: Facts = is(0.15)
    ? { outcome: is(0.5) ? 'released' : 'withdrawn', outcomeOn: ended }
    : { outcome: 'admitted', outcomeOn: ended }
  return {
    direction: 'transfer',
    days: {
      ...known(0.8, { need_identified: need }),
      ...known(0.93, { referral_made: made }),
      ...known(0.7, { initial_request: made }),
      ...known(0.85, { first_psychiatric_assessment: assessed }),
      ...known(0.5, { bed_identified: addDays(assessed, upTo(20)) }),
    },
    months: is(0.04) ? { admitted: '2025-06' } : {},
    accessAssessments: Array.from({ length: upTo(3) }, (_, place) => addDays(made, 3 + place)),
    ...(is(0.75) ? end : {}),
    ...(is(0.05) ? { ageAtReferral: 17 } : {}),
    ...(is(0.03) ? { country: 'Wales' } : {}),
    delays: is(0.5) ? [DELAY] : [],
  }
}

function aRemission({ is, upTo }: Chance): Facts {
  const ready = addDays(FIRST_DAY, upTo(227))
  return {
    direction: 'remission',
    days: {
      ...(is(0.9) ? { remission_ready: ready } : {}),
      ...(is(0.6) ? { returned: addDays(ready, upTo(30) - (is(0.1) ? 20 : 0)) } : {}),
    },
  }
}
