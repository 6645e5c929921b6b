import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInstant, secondsBetween } from './pathway-graph-instant.ts'

const at = (text: string) => Date.parse(text) * 1000

describe('an instant', () => {
  test.each([
    ['2010-12-30T14:32:00.000Z', at('2010-12-30T14:32:00Z')],
    ['2010-12-30T14:32:00+01:00', at('2010-12-30T13:32:00Z')],
    ['2010-12-30 14:32:00-0530', at('2010-12-30T20:02:00Z')],
    ['2010-12-30T14:32+01', at('2010-12-30T13:32:00Z')],
    ['2010-12-30 14:32:00', at('2010-12-30T14:32:00Z')],
    ['2010-12-30 14:32:00 UTC', at('2010-12-30T14:32:00Z')],
    ['2010/12/30 14:32', at('2010-12-30T14:32:00Z')],
    ['2010-12-30', at('2010-12-30T00:00:00Z')],
    ['2010-12-30t14:32:00z', at('2010-12-30T14:32:00Z')],
    ['2011-10-11T11:45:40.276123Z', at('2011-10-11T11:45:40Z') + 276_123],
    ['2011-10-11T11:45:40,5Z', at('2011-10-11T11:45:40Z') + 500_000],
    ['2011-10-11T11:45:40.123456789Z', at('2011-10-11T11:45:40Z') + 123_456],
    ['1969-12-31T23:59:59.5Z', -500_000],
    ['2024-02-29T00:00:00+00:00', at('2024-02-29')],
  ])('%s is read', (text, micros) => {
    expect(parseInstant(text)).toBe(micros)
  })

  test.each([
    '',
    'yesterday',
    '30/12/2010 14:32',
    '2010-12-30T',
    '2010-02-29',
    '2010-13-01',
    '2010-00-10',
    '0000-01-01',
    '2010-12-30T24:00:00Z',
    '2010-12-30T10:60:00Z',
    '2010-12-30T10:00:61Z',
    '2010-12-30T10:00:00 Europe/London',
    '1293719520',
  ])('%s is not', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  test('is the same whichever zone it is told in', () => {
    const date = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(date, fc.integer({ min: -840, max: 840 }), (instant, minutes) => {
        const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, -1)
        const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')
        const zone = `${minutes < 0 ? '-' : '+'}${hours}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`

        expect(parseInstant(`${local}${zone}`)).toBe(instant.getTime() * 1000)
      }),
    )
  })
})

test('a difference of microseconds is exact', () => {
  const [from = 0, to = 0] = ['2011-10-11T11:45:40.100000Z', '2011-10-12T11:45:40.100001Z'].map(
    parseInstant,
  )

  expect(secondsBetween(from, to)).toBe(86400.000001)
  expect(secondsBetween(to, from)).toBe(-86400.000001)
})
