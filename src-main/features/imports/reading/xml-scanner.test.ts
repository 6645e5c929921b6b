import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attribute, decodeReferences, XmlScanner } from './xml-scanner.ts'

function scan(pieces: readonly string[]): readonly string[] {
  const heard: string[] = []
  let text = ''
  const flush = () => {
    if (text.trim() !== '') heard.push(text)
    text = ''
  }
  const scanner = new XmlScanner({
    open: (name) => {
      flush()
      heard.push(`<${name}>`)
    },
    close: (name) => {
      flush()
      heard.push(`</${name}>`)
    },
    text: (piece) => {
      text += piece
    },
  })
  for (const piece of pieces) scanner.push(piece)
  return heard
}

const SHEET =
  '<?xml version="1.0"?><!-- <c> --><x:row r="1"><c t=\'a>b\'/><v>1 &lt; 2</v><![CDATA[<raw>]]></x:row>'

describe('reading XML', () => {
  test('tells elements without prefix, text, and nothing of comments', () => {
    expect(scan([SHEET])).toEqual([
      ...['<row>', '<c>', '</c>', '<v>', '1 < 2', '</v>', '<raw>', '</row>'],
    ])
  })

  test('gives the same however it arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(SHEET.length), { maxLength: 8 }), (places) => {
        const cuts = [0, ...places.toSorted((a, b) => a - b), SHEET.length]
        const pieces = cuts.slice(1).map((cut, place) => SHEET.slice(cuts[place], cut))

        expect(scan(pieces)).toEqual(scan([SHEET]))
      }),
    )
  })

  test.each([
    '<!DOCTYPE lolz [<!ENTITY lol "lol">]><a/>',
    '<a><!ENTITY x SYSTEM "file:///etc/passwd"></a>',
  ])('refuses a document type: %s', (xml) => {
    expect(() => scan([xml])).toThrow('unsafe-workbook')
    expect(() => scan([...xml])).toThrow('unsafe-workbook')
  })

  test('refuses a tag or a text that does not end', () => {
    expect(() => scan([`<a b="${'>'.repeat(1_100_000)}`])).toThrow('unsafe-workbook')
    expect(() => scan(['<a>', 'x'.repeat(1_100_000)])).toThrow('unsafe-workbook')
  })
})

test.each([
  ['a &amp; b', 'a & b'],
  ['&#65;&#x42;', 'AB'],
  ['&lol; &#0; &#x110000;', '&lol; &#0; &#x110000;'],
  ['&constructor;', '&constructor;'],
])('the references in %s mean %s', (text, expected) => {
  expect(decodeReferences(text)).toBe(expected)
})

test('an attribute is found by its whole name', () => {
  const readPlace = attribute('r')

  expect(readPlace(' ref="A1" r="B2"')).toBe('B2')
  expect(readPlace(" r='C&amp;3'")).toBe('C&3')
  expect(readPlace(' s="1"')).toBeUndefined()
})
