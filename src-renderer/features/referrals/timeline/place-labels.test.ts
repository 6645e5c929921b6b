import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisLength, type LabelToPlace, placeLabels } from './place-labels.ts'

describe('placeLabels', () => {
  test('labels that have room share the row next to the axis', () => {
    expect(placeLabels([at(0, 40), at(100, 40), at(200, 40)])).toEqual([0, 0, 0])
  })

  test('a label that passes over another tick lies further out', () => {
    expect(placeLabels([at(0, 120), at(100, 40), at(200, 40)])).toEqual([1, 0, 0])
  })

  test('steps of the same day stand above each other in their order', () => {
    expect(placeLabels([at(50, 40), at(50, 40), at(50, 40)])).toEqual([2, 1, 0])
  })

  test('no label lies on another, and no leading line crosses the words of another', () => {
    const label = fc.record({ x: fc.nat(1000), width: fc.integer({ min: 20, max: 260 }) })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 20 }), (labels) => {
        expect(crossings(labels, placeLabels(labels))).toEqual([])
      }),
    )
  })
})

test('the axis is as long as the words at its end leave room for', () => {
  expect(axisLength(1000, [{ share: 0, width: 200 }])).toBe(1000)
  expect(axisLength(1000, [{ share: 1, width: 200 }])).toBe(800)
  expect(axisLength(1000, [{ share: 0.5, width: 700 }])).toBe(600)
  expect(axisLength(300, [{ share: 1, width: 290 }])).toBe(150)
})

function at(x: number, width: number): LabelToPlace {
  return { x, width }
}

/** Pairs in which a tick's line runs through the words of a label that lies no further out. */
function crossings(labels: readonly LabelToPlace[], rows: readonly number[]) {
  return labels.flatMap(({ x, width }, words) =>
    labels
      .map((other, line) => ({ words, line, isOver: other.x > x && other.x < x + width }))
      .filter(({ line, isOver }) => isOver && (rows[words] ?? 0) <= (rows[line] ?? 0)),
  )
}
