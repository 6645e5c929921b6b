import type { FollowUp } from './life-table.ts'

/** The follow-up of one past referral: admitted, ended otherwise, or still open. */
export type PastWait = FollowUp<'admitted' | 'ended otherwise'>

/** How past referrals left, step by step: the chances of Aalen-Johansen, to be drawn from. */
export interface WaitChances {
  /** Days at which anyone ended, in order. */
  readonly times: readonly number[]
  /** By each of them, the chance of having been admitted. */
  readonly admitted: readonly number[]
  /** After each of them, the chance of being open still. */
  readonly open: readonly number[]
}

/**
 * The chances of past waits, each counted as often as it was drawn, or once without a draw.
 * The same estimate as `cumulativeIncidence` of those listed.
 */
export function waitChances(past: PastHistory, drawn?: ArrayLike<number>): WaitChances {
  const counts = countsOf(past.size, drawn)
  const countOf = (positions: readonly number[]) =>
    positions.reduce((total, position) => total + (counts[position] ?? 0), 0)
  const times: number[] = []
  const admitted: number[] = []
  const open: number[] = []
  let atRisk = drawn?.length ?? past.size
  let survival = 1
  let incidence = 0
  for (const step of past.steps) {
    const ended = countOf(step.ended)
    if (ended > 0) {
      incidence += (survival * countOf(step.admitted)) / atRisk
      survival *= 1 - ended / atRisk
      times.push(step.time)
      admitted.push(incidence)
      open.push(survival)
    }
    atRisk -= ended + countOf(step.censored)
  }
  return { times, admitted, open }
}

function countsOf(size: number, drawn: ArrayLike<number> | undefined): Int32Array {
  const counts = new Int32Array(size)
  if (!drawn) return counts.fill(1)
  for (let index = 0; index < drawn.length; index += 1) {
    const position = drawn[index] ?? 0
    counts[position] = (counts[position] ?? 0) + 1
  }
  return counts
}

/** Past waits in order of their length, to be counted anew for every draw. */
export interface PastHistory {
  readonly size: number
  /** Days of the longest follow-up: nothing is known of later. */
  readonly longest: number
  readonly steps: readonly {
    readonly time: number
    readonly admitted: readonly number[]
    readonly ended: readonly number[]
    readonly censored: readonly number[]
  }[]
}

export function pastHistory(waits: readonly PastWait[]): PastHistory {
  const placed = waits.map(({ time, end }, position) => ({ time, end, position }))
  const places = (some: typeof placed) => some.map(({ position }) => position)
  const steps = [...Map.groupBy(placed, ({ time }) => time)]
    .sort(([a], [b]) => a - b)
    .map(([time, leaving]) => ({
      time,
      admitted: places(leaving.filter(({ end }) => end === 'admitted')),
      ended: places(leaving.filter(({ end }) => end !== null)),
      censored: places(leaving.filter(({ end }) => end === null)),
    }))
  return { size: waits.length, longest: steps.at(-1)?.time ?? 0, steps }
}

/** The chance, of 1, of having been admitted by a day of the wait. */
export function admittedBy({ times, admitted }: WaitChances, day: number): number {
  return admitted[firstOver(times, day) - 1] ?? 0
}

/** The chance, of 1, that somebody is open still after so many days. */
export function openAfter({ times, open }: WaitChances, days: number): number {
  return open[firstOver(times, days) - 1] ?? 1
}

/** The place of the first of some numbers in order that is above a height; their length if none is. */
function firstOver(inOrder: readonly number[], height: number): number {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((inOrder[middle] ?? 0) > height) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * On which day of their wait somebody who has waited so many days is admitted; `undefined` where they
 * end otherwise, or are open still when the history ends. `luck` is from 0 up to 1. Nobody has waited
 * yet is -1 days: admission on the day of referral is then possible.
 */
export function admissionDay(
  chances: WaitChances,
  waited: number,
  luck: number,
): number | undefined {
  const { times, admitted } = chances
  const height = admittedBy(chances, waited) + luck * openAfter(chances, waited)
  return times[firstOver(admitted, height)]
}
