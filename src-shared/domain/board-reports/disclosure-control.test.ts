import { describe, expect, test } from 'vitest'
import type { Published } from './disclosure/linked-figures.ts'
import { RULE_SETS, type RuleSetName } from './disclosure/rule-sets.ts'
import { externalBy, INTERNAL } from './disclosure-control.ts'

const shown: Published = { kind: 'shown', value: null }
const hidden: Published = { kind: 'hidden', why: 'rule' }

const outside = (own: Published | undefined = shown, name: RuleSetName = 'pathway28-external-2') =>
  externalBy({ published: new Map(own ? [['figure', own]] : []) }, () => 'figure', RULE_SETS[name])

describe('outside the region', () => {
  test.each([
    [0, '0'],
    [5, '5'],
    [7, '5'],
    [8, '10'],
    [13, '15'],
  ])('a count of %i that is shown is shown as %s', (count, words) => {
    expect(outside().count('figure', count).shown).toBe(words)
  })

  test('what is hidden is a star, and so is what nobody has decided on', () => {
    for (const disclosure of [
      outside(hidden),
      externalBy({ published: new Map() }, () => '', RULE_SETS['hes-style-1']),
    ]) {
      expect([
        disclosure.count('figure', 12).shown,
        disclosure.percentage('figure', 6, 12).shown,
        disclosure.average('figure', 3.5).shown,
        disclosure.chance('figure', 0.5).shown,
        disclosure.extreme(99, 'figure').shown,
      ]).toEqual(['*', '*', '*', '*', '*'])
    }
  })

  test('nobody sees the longest wait, and of nobody there is none', () => {
    expect(outside().extreme(99, 'figure').shown).toBe('*')
    expect(outside().extreme(null, 'figure').shown).toBe('')
    expect(outside().extreme(undefined, 'figure').shown).toBe('')
  })

  test('a percentage is whole, and worked out from the counts as they are', () => {
    expect(outside().percentage('figure', 31, 70).shown).toBe('44%')
    expect(outside().percentage('figure', undefined, undefined).shown).toBe('')
  })

  test('in the HES style it is worked out from the counts as they are shown', () => {
    const hes = outside(shown, 'hes-style-1')

    expect(hes.percentage('figure', 33, 71).shown).toBe('50%')
    expect(hes.percentage('figure', 1_333, 3_999).shown).toBe('33.4%')
    expect(hes.percentage('figure', 1_333, 3_990).shown).toBe('33%')
  })

  test('there is no figure where there is nobody to count', () => {
    expect(outside().average('figure', null).shown).toBe('')
    expect(outside().average('figure', undefined).shown).toBe('')
    expect(outside().average('figure', 33.46).shown).toBe('33.5')
    expect(outside().chance('figure', null).shown).toBe('')
    expect(outside().chance('figure', 0.456).shown).toBe('46%')
    expect(outside(undefined).count('figure', undefined).shown).toBe('')
  })
})

test('inside the region everything is as it is', () => {
  expect(INTERNAL.count('', 3).shown).toBe('3')
  expect(INTERNAL.count('', undefined).shown).toBe('')
  expect(INTERNAL.percentage('', 1, 3).shown).toBe('33.3%')
  expect(INTERNAL.percentage('', undefined, undefined).shown).toBe('')
  expect(INTERNAL.average('', 33.5).shown).toBe('33.5')
  expect(INTERNAL.average('', null).shown).toBe('')
  expect(INTERNAL.average('', undefined).shown).toBe('')
  expect(INTERNAL.extreme(99, '').shown).toBe('99')
  expect(INTERNAL.extreme(null, '').shown).toBe('')
  expect(INTERNAL.extreme(undefined, '').shown).toBe('')
  expect(INTERNAL.chance('', 0.4567).shown).toBe('45.7%')
  expect(INTERNAL.chance('', null).shown).toBe('')
})
