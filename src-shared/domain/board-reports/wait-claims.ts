import type { Ledger } from './disclosure/ledger.ts'
import { atMost } from './disclosure/linked-figures.ts'
import type { Relation } from './disclosure/system.ts'
import { admittedIn, denominatorOf } from './figure-names.ts'
import { WAIT_BANDS } from './waits-section.ts'

type Claim = (value: number) => readonly Relation[]

/** What the averages of completed waits tell of the waits by length. */
export function waitClaims(ledger: Ledger): {
  readonly median: Claim
  readonly ninth: Claim
  readonly mean: Claim
} {
  const all = ledger.idOf(denominatorOf('I1'))
  const bands = WAIT_BANDS.map((band) => ({ ...band, id: ledger.idOf(admittedIn(band.name)) }))
  const times = (number: number, chosen: typeof bands) =>
    chosen.map(({ id }) => [number, id] as const)
  return {
    // At most half waited less, and at most half more.
    median: (days) => [
      atMost([
        ...times(
          2,
          bands.filter(({ to }) => to < days),
        ),
        [-1, all],
      ]),
      atMost([
        ...times(
          2,
          bands.filter(({ from }) => from > days),
        ),
        [-1, all],
      ]),
    ],
    // By interpolation, and to one decimal: one more than nine tenths waited less, at the most.
    ninth: (days) => [
      atMost(
        [
          ...times(
            10,
            bands.filter(({ to }) => to < days - 0.05),
          ),
          [-9, all],
        ],
        1,
      ),
      atMost(
        [
          ...times(
            10,
            bands.filter(({ from }) => from > days + 0.05),
          ),
          [-1, all],
        ],
        9,
      ),
    ],
    // Everybody waited as long as the shortest wait of their band.
    mean: (days) => [
      atMost([
        ...bands.map(({ id, from }) => [20 * from, id] as const),
        [-(Math.round(20 * days) + 1), all],
      ]),
    ],
  }
}
