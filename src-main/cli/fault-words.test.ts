import { expect, test } from 'vitest'
import { describeFault } from './fault-words.ts'

const quiet = { environment: {} }

test.each([
  new Error('no result'),
  new Error('CHECK constraint failed: length(name) between 1 and 200'),
  'not even an error',
])('what no command foresaw is one sentence without the raw message: %s', (error) => {
  const said = describeFault(error, quiet)

  expect(said).toMatch(/^Something went wrong inside the program, and nothing was kept\./)
  expect(said).not.toMatch(/no result|CHECK|\n/)
})

test('a full disk and a folder that cannot be written have words of their own', () => {
  const fault = (code: string) =>
    describeFault(
      new Error('work failed', { cause: Object.assign(new Error(code), { code }) }),
      quiet,
    )

  expect(fault('ENOSPC')).toMatch(/^The disk is full\./)
  expect(fault('EACCES')).toMatch(/^A file cannot be read or written here\./)
})

test('where it arose is said only to whoever asks', () => {
  const error = new Error('no result')

  expect(describeFault(error, { environment: { PATHWAY28_TRACE: '1' } })).toContain(error.stack)
})
