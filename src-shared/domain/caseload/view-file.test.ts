import { expect, test } from 'vitest'
import { freeName, readViewFile, viewFile } from './view-file.ts'

const layout = { search: 'state=breached', columns: ['localRef', 'days'], density: 'compact' }

test('a view that was written to a file is read from it', () => {
  const read = readViewFile(viewFile('Past day 28', layout))

  expect(read).toMatchObject({ ok: true, value: { name: 'Past day 28', ...layout } })
})

test.each([
  ['', 'not-a-view'],
  ['7', 'not-a-view'],
  ['null', 'not-a-view'],
  ['{"version":1}', 'not-a-view'],
  ['{"pathway28":"caseload-view"}', 'not-a-view'],
  ['{"pathway28":"caseload-view","version":2}', 'newer-version'],
])('what is no view of ours is refused: %s', (text, code) => {
  expect(readViewFile(text)).toMatchObject({ ok: false, failure: { code } })
})

test('a name that is taken gets the first number that is free', () => {
  expect(freeName('Mine', [])).toBe('Mine')
  expect(freeName('Mine', ['Mine', 'Mine (2)'])).toBe('Mine (3)')
})
