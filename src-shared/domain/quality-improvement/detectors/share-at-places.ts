import { fewerByChance } from '../comparison/binomial.ts'
import { groupWaits } from '../comparison/groupings.ts'
import type { Wait } from '../pathway-stages.ts'
import { PLACE_KINDS, PLACE_NEEDS } from './needed.ts'
import type { Place } from './suggestion.ts'

/** A wait of which it is known whether something happened in it. */
export interface Judged {
  readonly wait: Wait
  readonly happened: boolean
}

/** How often it happened at one place, and at all others together. */
export interface PlaceShare {
  readonly place: Place
  readonly n: number
  readonly happened: number
  readonly others: number
  readonly othersHappened: number
  /** How often chance alone would make it happen there so often, or more often: Fisher's exact test. */
  readonly p: number
  /** Whether its share there is at least a tenth of all above that elsewhere. */
  readonly isMuchMore: boolean
  /** The referrals of the place in which it happened. */
  readonly referralIds: readonly string[]
}

const MUCH_MORE = 0.1

/** Each establishment and provider against all others; those with too few to compare are left out. */
export function sharesAtPlaces(judged: readonly Judged[]): readonly PlaceShare[] {
  const byWait = new Map(judged.map((one) => [one.wait, one.happened]))
  const ofAll = judged.filter(({ happened }) => happened).length
  return PLACE_KINDS.flatMap((kind) =>
    groupWaits([...byWait.keys()], kind).flatMap(({ code, waits }): readonly PlaceShare[] => {
      const n = waits.length
      const others = judged.length - n
      if (code === null || n < PLACE_NEEDS || others < PLACE_NEEDS) return []
      const here = waits.filter((wait) => byWait.get(wait))
      const happened = here.length
      const othersHappened = ofAll - happened
      return [
        {
          ...{ place: { kind, code }, n, happened, others, othersHappened },
          // More in which it happened is fewer in which it did not.
          p: fewerByChance({
            ...{ successes: n - happened, n },
            ...{ otherSuccesses: others - othersHappened, otherN: others },
          }),
          isMuchMore: happened / n - othersHappened / others >= MUCH_MORE,
          referralIds: here.map(({ referral }) => referral.id),
        },
      ]
    }),
  )
}
