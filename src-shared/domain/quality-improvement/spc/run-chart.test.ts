import { describe, expect, test } from 'vitest'
import { fewestHeads } from './binomial-quantile.ts'
import { judgeRuns } from './run-chart.ts'

test('the fewest crossings are those of qbinom(0.05, k, 0.5) in R', () => {
  const upTo24 = [
    ...[0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3],
    ...[4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8],
  ]

  expect(upTo24.map((_, tosses) => fewestHeads(tosses))).toEqual(upTo24)
  expect([30, 59, 99, 200].map(fewestHeads)).toEqual([11, 23, 41, 88])
})

describe('a run chart', () => {
  test('counts runs as R does, and signals where the median is crossed too seldom', () => {
    const values = [5, 7, 6, 8, 9, 7, 10, 12, 11, 13, 12, 14, 13, 12, 15, 14, 13, 16, 9, 17]

    const { points, findings } = judgeRuns(values, 20)

    expect(points[0]).toMatchObject({ centre: 12, lower: null, upper: null })
    expect(findings).toEqual({
      useful: 17,
      longestRun: 8,
      longestExpected: 7,
      crossings: 3,
      fewestExpected: 5,
      isRunTooLong: true,
      areCrossingsTooFew: true,
    })
  })

  test('flags the members of a run too long, but not the points on the median inside it', () => {
    const values = [1, 1, 1, 1, 1, 5, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9]

    const { points, findings } = judgeRuns(values, 17)

    expect(findings).toMatchObject({ useful: 16, longestRun: 8, longestExpected: 7, crossings: 1 })
    expect(points.map(({ code }) => code)).toEqual([
      ...['R-', 'R-', 'R-', 'R-', 'R-', 'CC', 'R-', 'R-', 'R-'],
      ...['R+', 'R+', 'R+', 'R+', 'R+', 'R+', 'R+', 'R+'],
    ])
  })

  test('is quiet where values come and go about the median', () => {
    const { points, findings } = judgeRuns([1, 9, 2, 8, null, 3, 7, 9, 1, 2, 8, 7], 12)

    expect(findings).toMatchObject({ isRunTooLong: false, areCrossingsTooFew: false })
    expect(points.every(({ code }) => code === 'CC')).toBe(true)
  })

  test('can be quiet in its runs and yet crossed too seldom', () => {
    const values = [...[1, 1, 1, 1, 1, 1], ...[9, 9, 9, 9, 9, 9], ...[1, 1, 1, 1, 9, 9, 9, 9]]

    const { findings } = judgeRuns(values, 20)

    expect(findings).toMatchObject({ isRunTooLong: false, areCrossingsTooFew: true, crossings: 3 })
  })

  test('says nothing of a series that is always the same, or empty', () => {
    const quiet = { useful: 0, longestRun: 0, isRunTooLong: false, areCrossingsTooFew: false }

    expect(judgeRuns([4, 4, 4], 3).findings).toMatchObject(quiet)
    expect(judgeRuns([null], 1)).toMatchObject({ findings: quiet, points: [{ centre: null }] })
  })
})
