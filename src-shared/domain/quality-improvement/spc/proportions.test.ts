import { describe, expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import type { SeriesPoint } from './measure-series.ts'
import { judgeProportions } from './proportions.ts'

/** s <- sqrt(p*(1-p)/n); z <- (num/n-p)/s; p ± 3*s*mean(abs(diff(z)))/1.128 in R. */
const COUNTED = [6, 4, 9, 2, 7, 5, 8, 3, 6, 10, 4, 12]
const OF = [10, 9, 14, 8, 12, 7, 15, 6, 11, 16, 9, 13]
const LOWER = [0.0720824391827, 0.044358223468, 0.151445985094, 0.0115861312675]
const UPPER = [1.09714833005, 1.12487254576, 1.01778478414, 1.15764463796]

function share(numerator: number, n: number, index = 0): SeriesPoint {
  const x = localDate(`2024-${String(index + 1).padStart(2, '0')}-01`)
  return { x, y: n === 0 ? null : numerator / n, n, numerator }
}

const MONTHS = COUNTED.map((numerator, index) => share(numerator, OF[index] ?? 0, index))

describe('shares of a varying n', () => {
  test('have the centre of all together, and at each point the limits that R works out', () => {
    const judged = judgeProportions(MONTHS, 12)

    for (const [index, lower] of LOWER.entries()) {
      expect(judged[index]?.centre).toBeCloseTo(0.584615384615, 11)
      expect(judged[index]?.lower).toBeCloseTo(lower, 11)
      expect(judged[index]?.upper).toBeCloseTo(UPPER[index] ?? 0, 10)
    }
    expect(judged.every(({ code }) => code === 'CC')).toBe(true)
  })

  test('stand out by the limits of their own n', () => {
    const steady = Array.from({ length: 12 }, (_, index) => share(index % 2 ? 11 : 9, 20, index))
    const judged = judgeProportions([...steady, share(5, 6), share(83, 100)], 12)

    expect(judged.slice(-2).map(({ code }) => code)).toEqual(['CC', 'UCL'])
  })

  test('take no part where they are missing, and have no limits where nobody was counted', () => {
    const judged = judgeProportions([...MONTHS, share(0, 0)], 13)

    expect(judged[0]?.upper).toBe(judgeProportions(MONTHS, 12)[0]?.upper)
    expect(judged.at(-1)).toMatchObject({ lower: null, upper: null, code: 'CC' })
  })

  test('work without a numerator, from the share itself', () => {
    const bare = MONTHS.map(({ x, y, n }): SeriesPoint => ({ x, y, n }))

    expect(judgeProportions(bare, 12)[3]?.lower).toBeCloseTo(LOWER[3] ?? 0, 10)
  })

  test('that are all or none have limits without width, and one alone has none', () => {
    expect(judgeProportions([share(5, 5), share(9, 9)], 2)).toMatchObject([
      { lower: 1, upper: 1, code: 'CC' },
      { lower: 1, upper: 1, code: 'CC' },
    ])
    const thirds = [6, 9, 12, 21, 30, 48].map((n) => share(n / 3, n))
    expect(judgeProportions(thirds, 6).every(({ code }) => code === 'CC')).toBe(true)
    expect(judgeProportions([share(5, 9)], 1)).toMatchObject([{ centre: 5 / 9, upper: null }])
    expect(judgeProportions([share(0, 0)], 1)).toMatchObject([{ centre: null, upper: null }])
  })
})
