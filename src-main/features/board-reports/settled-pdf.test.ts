import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { settledPdf } from './settled-pdf.ts'

const printed = (time: string, first: number) => {
  const name = (on: number) => `(node${String(first + on).padStart(8, '0')})`
  return Buffer.concat([
    Buffer.from(`<</Title (Beds \\(node00000007\\))
/CreationDate (D:${time}+00'00')
/ModDate (D:${time}+00'00')>>
/ID ${name(0)} /ID ${name(9)} /Headers [${name(9)} ${name(0)}] /Names [${name(0)} 1 0 R ${name(9)} 2 0 R]
stream `),
    Buffer.from([0x00, 0xff, 0x80, 0x0a]),
  ])
}
const settled = (bytes: Uint8Array) => settledPdf(bytes, localDate('2025-10-01'))

describe('a printed report', () => {
  test('is the same whenever it was printed, and whatever the browser drew before', () => {
    const first = settled(printed('20261125092701', 43))

    expect(Buffer.from(first).equals(settled(printed('20261125092705', 991)))).toBe(true)
    expect(first).toHaveLength(printed('20261125092701', 43).length)
  })

  test('bears the day the report was made, and names in the order they had', () => {
    const text = Buffer.from(settled(printed('20261125092701', 43))).toString('latin1')

    expect(text).toContain("/CreationDate (D:20251001000000+00'00')")
    expect(text).toContain("/ModDate (D:20251001000000+00'00')")
    expect(text).toContain('/Names [(node00000001) 1 0 R (node00000002) 2 0 R]')
  })

  test('keeps all else as it is: words that look like a name, and bytes that are no text', () => {
    const text = Buffer.from(settled(printed('20261125092701', 43)))

    expect(text.toString('latin1')).toContain('(Beds \\(node00000007\\))')
    expect([...text.subarray(-4)]).toEqual([0x00, 0xff, 0x80, 0x0a])
  })
})
