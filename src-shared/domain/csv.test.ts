import { expect, test } from 'vitest'
import { csvLine, csvText } from './csv.ts'

test('quotes what would break a line or a cell', () => {
  expect(csvLine(['a,b', 'say "so"', 'two\nlines', 'plain', 3])).toBe(
    '"a,b","say ""so""","two\nlines",plain,3\r\n',
  )
})

test.each([
  ...['=1+1', '+44', '-5', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u00a0=1'],
  ...['＝1', '＋1', '－1', '＠1', '\tx', '\rx'],
])('takes the force out of a formula: %j', (formula) => {
  expect(csvLine([formula])).toContain(`'${formula}`)
})

test.each(['R1', 'a=1', '12', '', "O'Neill", '2025-01-31'])('leaves %j alone', (text) => {
  expect(csvLine([text])).toBe(`${text}\r\n`)
})

test('leaves a negative number a number, and marks a file as UTF-8', () => {
  expect(csvText([[-1], ['é']])).toBe('\uFEFF-1\r\né\r\n')
})
