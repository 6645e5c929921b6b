import { describe, expect, test } from 'vitest'
import { checkDriver, driverTree, parentKindsOf } from './driver-tree.ts'
import type { Driver } from './project.ts'

const bed: Driver = { id: 'a', kind: 'primary', parentId: undefined, text: 'A bed in time' }
const offer: Driver = { id: 'b', kind: 'secondary', parentId: 'a', text: 'Beds offered early' }
const call: Driver = { id: 'c', kind: 'change_idea', parentId: 'b', text: 'A daily bed call' }
const report: Driver = { id: 'd', kind: 'primary', parentId: undefined, text: 'Reports in time' }
const all = [bed, offer, call, report]

test('the diagram leads from the primary drivers to the change ideas, in the order written', () => {
  expect(driverTree(all)).toMatchObject([
    { id: 'a', branches: [{ id: 'b', branches: [{ id: 'c', branches: [] }] }] },
    { id: 'd', branches: [] },
  ])
  expect(driverTree([])).toEqual([])
})

describe('a driver', () => {
  test.each([
    ['primary', undefined, true],
    ['primary', 'a', false],
    ['secondary', 'a', true],
    ['secondary', 'b', false],
    ['secondary', undefined, false],
    ['change_idea', 'a', true],
    ['change_idea', 'b', true],
    ['change_idea', 'c', false],
    ['change_idea', 'nobody', false],
  ] as const)('of kind %s acts on %s: %s', (kind, parentId, fits) => {
    const checked = checkDriver({ kind, parentId }, all)

    expect(checked).toEqual(
      fits ? { ok: true, value: null } : { ok: false, failure: { code: 'wrong-parent' } },
    )
  })

  test('that others act on keeps its kind', () => {
    expect(checkDriver({ id: 'b', kind: 'change_idea', parentId: 'a' }, all)).toEqual({
      ok: false,
      failure: { code: 'has-branches' },
    })
    expect(checkDriver({ id: 'b', kind: 'secondary', parentId: 'd' }, all).ok).toBe(true)
    expect(checkDriver({ id: 'c', kind: 'secondary', parentId: 'a' }, all).ok).toBe(true)
  })

  test('knows what it can act on', () => {
    expect(parentKindsOf('primary')).toEqual([])
    expect(parentKindsOf('change_idea')).toEqual(['secondary', 'primary'])
  })
})
