import { expect, test } from 'vitest'
import { commandWords } from './command-words.ts'

const installed = (...words: string[]) =>
  commandWords({ argv: ['/opt/Pathway 28/pathway28', ...words], isPackaged: true })
const inClone = (...words: string[]) =>
  commandWords({ argv: ['/electron', ...words], isPackaged: false })

test('without a word it is to open its window', () => {
  expect(installed()).toBeUndefined()
  expect(installed('--no-sandbox')).toBeUndefined()
  expect(inClone('.')).toBeUndefined()
  expect(inClone('--no-sandbox', '.', '--user-data-dir=/tmp/x')).toBeUndefined()
})

test('a word is a command, and all after it belongs to it', () => {
  expect(installed('caseload', '--db', 'a.db', '--json')).toEqual([
    'caseload',
    '--db',
    'a.db',
    '--json',
  ])
  expect(inClone('.', '--user-data-dir=/tmp/x', 'verify', '--db', 'a.db')).toEqual([
    'verify',
    '--db',
    'a.db',
  ])
})

test('help needs no command', () => {
  expect(installed('--help')).toEqual(['--help'])
  expect(inClone('.', '--help')).toEqual(['--help'])
})
