import { expect, test } from 'vitest'
import { type WaitingList, waitingListFigures } from './waiting-list.ts'

/** Fong and others 2022, as in the walkthrough of NHSRwaitinglist 0.1.2. */
const ENT: WaitingList = { demand: 30, capacity: 27, queue: 1200, meanWait: 63, target: 52 }

test('a list has the figures of the published example', () => {
  const found = waitingListFigures(ENT)

  expect(found.load).toBeCloseTo(1.1111111111, 9)
  expect(found.targetMeanWait).toBe(13)
  expect(found.targetQueue).toBe(390)
  expect(found.reliefCapacity).toBeCloseTo(61.1538461538, 9)
  expect(found.pressure).toBeCloseTo(2.4230769231, 9)
  expect(found).toMatchObject({ isLoadTooBig: true, isQueueTooBig: true })
})

test('a list of transfers is measured against 4 weeks', () => {
  // 3 a week may wait a week each: 3 at once. 7 is more than twice that, 6 is not.
  const list: WaitingList = { demand: 3, capacity: 4, queue: 7, meanWait: 2.5, target: 4 }

  expect(waitingListFigures(list)).toEqual({
    load: 0.75,
    isLoadTooBig: false,
    targetMeanWait: 1,
    targetQueue: 3,
    isQueueTooBig: true,
    reliefCapacity: 3 + 4 / 26,
    pressure: 1.25,
  })
  expect(waitingListFigures({ ...list, queue: 6 })).toMatchObject({
    isQueueTooBig: false,
    reliefCapacity: null,
  })
})

test('a list as large as its capacity grows, and one that nobody leaves has no load', () => {
  expect(waitingListFigures({ ...ENT, capacity: 30 })).toMatchObject({
    load: 1,
    isLoadTooBig: true,
  })
  expect(waitingListFigures({ ...ENT, capacity: 0 })).toMatchObject({
    load: null,
    isLoadTooBig: true,
  })
})

test('an empty list has no pressure, and nothing to relieve', () => {
  const empty = { demand: 0, capacity: 0, queue: 0, meanWait: null, target: 4 }

  expect(waitingListFigures(empty)).toMatchObject({
    ...{ load: null, isLoadTooBig: false, isQueueTooBig: false },
    ...{ reliefCapacity: null, pressure: null },
  })
})
