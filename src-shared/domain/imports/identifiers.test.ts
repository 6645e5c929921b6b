import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeIdentifier, readNhsNumber, readPrisonNumber } from './identifiers.ts'

describe('an NHS number', () => {
  test.each([
    ['9434765919', '9434765919'],
    ['943 476 5919', '9434765919'],
    ['9990000018', '9990000018'],
    ['9990000026', '9990000026'],
    ['9434765910', undefined],
    ['943476591', undefined],
    ['94347659190', undefined],
    ['943476591X', undefined],
    ['0000000000', undefined],
    ['1111111111', undefined],
  ])('is read from %s as %s', (text, expected) => {
    expect(readNhsNumber(text)).toBe(expected)
  })

  test('never passes with one digit changed', () => {
    const digit = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 9, maxLength: 9 }),
        fc.nat(9),
        digit,
        (nine, at, to) => {
          const valid = [...Array(10).keys()]
            .map((last) => [...nine, last].join(''))
            .find(readNhsNumber)
          fc.pre(valid !== undefined && Number(valid[at]) !== to)
          const changed = `${valid?.slice(0, at)}${to}${valid?.slice(at + 1)}`

          expect(readNhsNumber(changed)).toBeUndefined()
        },
      ),
    )
  })

  test('has at most one check digit for nine digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const valid = [...Array(10).keys()].filter((last) => readNhsNumber(`${nine}${last}`))

        expect(valid.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test.each([
  ['A1234BC', 'A1234BC'],
  [' b4766jc', 'B4766JC'],
  ['a 1234 bc', 'A1234BC'],
  ['A123BC', undefined],
  ['1234ABC', undefined],
  ['A1234BCD', undefined],
])('a prison number is read from %s as %s', (text, expected) => {
  expect(readPrisonNumber(text)).toBe(expected)
})

describe('a text', () => {
  test.each([
    ['spoke to A1234BC today', true],
    ['a1234 bc', true],
    ['NHS 943 476 5919', true],
    ['943-476-5919, told the ward', true],
    ['9434765910', true],
    ['phone 0117 496 0123', false],
    ['47/49, day 28 of 28, 12 March 2025', false],
    ['R1-00042', false],
    ['0192f0c1-9d3a-7000-8000-123456789012', false],
  ])('%s may tell who someone is: %s', (text, expected) => {
    expect(looksLikeIdentifier(text)).toBe(expected)
  })

  test('is never taken for a number because it is the id of a record', () => {
    fc.assert(fc.property(fc.uuid(), (id) => !looksLikeIdentifier(id)))
  })
})
