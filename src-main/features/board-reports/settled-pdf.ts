import type { LocalDate } from '#shared/domain/local-date.ts'

const STAMP = /\/(CreationDate|ModDate) \(D:\d{14}[+-]\d{2}'\d{2}'\)/g
const NAME = /(?<=(?<!\\)\(node)\d+(?=\))/g

/**
 * A printed report without what Chromium puts into it of the moment of printing: the time, and the
 * numbers by which table cells name their headings, counted on from whatever the browser drew before.
 *
 * Each is replaced by one of the same length, so that the places listed at the file's end still hold;
 * names keep their order, by which readers look them up. Two prints that differ show what else came in.
 */
export function settledPdf(printed: Uint8Array, madeOn: LocalDate): Uint8Array {
  const text = Buffer.from(printed).toString('latin1')
  const numbers = [...new Set(text.match(NAME))].sort((a, b) => Number(a) - Number(b))
  const places = new Map(numbers.map((one, place) => [one, place + 1]))
  const settled = text
    .replace(STAMP, `/$1 (D:${madeOn.replaceAll('-', '')}000000+00'00')`)
    .replace(NAME, (one) => String(places.get(one)).padStart(one.length, '0'))
  return Buffer.from(settled, 'latin1')
}
