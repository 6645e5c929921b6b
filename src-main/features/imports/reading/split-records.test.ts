import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDelimiter, RecordSplitter } from './split-records.ts'

function split(text: string, pieces: readonly number[] = [], delimiter = ',') {
  const splitter = new RecordSplitter(delimiter)
  const cuts = [
    0,
    ...pieces.filter((cut) => cut < text.length).toSorted((a, b) => a - b),
    text.length,
  ]
  const rows = cuts.slice(1).flatMap((cut, place) => splitter.push(text.slice(cuts[place], cut)))
  return [...rows, ...splitter.end()]
}

const cellsOf = (text: string) => split(text).map(({ cells }) => cells)

describe('splitting text into rows', () => {
  test.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a ""b"" c"', [['a "b" c']]],
    ['"two\nlines",x\ny', [['two\nlines', 'x'], ['y']]],
    ['"a"  ,b', [['a', 'b']]],
    ['a "quoted" word,b', [['a "quoted" word', 'b']]],
    ['""', [['']]],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(cellsOf(text)).toEqual(expected)
  })

  test('counts rows as a spreadsheet does: a quoted line break starts no new one', () => {
    expect(split('title\n\n"two\r\nlines"\nlast').map(({ row }) => row)).toEqual([1, 2, 3, 4])
  })

  test.each([
    ['a\n"never closed,b\nc\nd', [false, true, false, false]],
    ['a\n"never closed,b\nc,"x, y"\nd', [false, true, false, false]],
    ['a\n"said "this" today",b\nc', [false, true, false]],
    ['a,"two\nlines","never closed\nb', [true, false]],
    ['"a', [true]],
  ])('lets a quotation mark without its partner cost its own line only: %j', (text, expected) => {
    expect(split(text).map(({ isUnclosed }) => isUnclosed)).toEqual(expected)
  })

  test('gives up a quoted cell that is longer than any can be', () => {
    const later = 'x,y\n'.repeat(60_000)

    expect(
      split(`a,"lost\n${later}last,"z"\n`).filter(({ isUnclosed }) => isUnclosed),
    ).toHaveLength(1)
    expect(split(`a,"lost\n${later}`).at(-1)?.row).toBe(60_001)
  })

  test('refuses text without line breaks before it fills the memory', () => {
    const splitter = new RecordSplitter(',')

    expect(() => splitter.push('x'.repeat(3_000_000))).toThrow('not-a-table')
  })

  test('counts cells beyond any heading as one', () => {
    expect(split(','.repeat(100_000))[0]?.cells.length).toBe(1001)
  })
})

describe('text that may hold anything', () => {
  test('gives the same rows however it arrives', () => {
    const piece = fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', '\r', ' ', 'bc', '","', ';')
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (given, cuts) => {
        expect(split(given, cuts)).toEqual(split(given))
      }),
      { numRuns: 500 },
    )
  })

  test('gives back what was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') })
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(table, (rows) => {
        const written = rows
          .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')

        expect(cellsOf(written)).toEqual(rows)
      }),
    )
  })

  test.each(['"a\n', '"""\n', ',"\n', '""a\n'])('comes to an end with 100,000 times %j', (line) => {
    const rows = split(line.repeat(100_000))

    expect(rows.length).toBeGreaterThanOrEqual(50_000)
    expect(rows.length).toBeLessThanOrEqual(100_000)
  })
})

describe('the delimiter', () => {
  test.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1,5;2;3', ';'],
    ['a\tb\tc\n1, 2\t2\t3', '\t'],
    ['title\nno delimiter', ','],
    ['', ','],
  ])('of %j is %j', (sample, expected) => {
    expect(findDelimiter(sample, undefined)).toBe(expected)
  })

  test('is found in the heading row where that is known', () => {
    expect(findDelimiter('one, two, three, four\na;b;c', 2)).toBe(';')
    expect(findDelimiter('one, two, three, four\na;b;c', 9)).toBe(',')
  })
})
