import { expect, test } from 'vitest'
import { forLog } from './for-log.ts'

test('keeps where a fault came from, and nothing that it quotes', () => {
  const cause = new RangeError('A1234BC is not a number')
  const error = Object.assign(new TypeError('Cannot read "A1234BC"', { cause }), { code: 'E_CELL' })

  const { details } = forLog('call unexpected', { reference: '3f2a91bc', input: 'A1234BC', error })

  expect(Object.keys(details)).toEqual(['reference', 'stack'])
  expect(details.stack).toMatch(/^TypeError E_CELL\n\s+at .*for-log\.test/)
  expect(details.stack).toContain('caused by RangeError')
  expect(JSON.stringify(details)).not.toContain('A1234BC')
})

test('says only the type of a thrown value that is no error', () => {
  expect(forLog('call unexpected', { error: 'A1234BC' }).details).toEqual({ stack: 'string' })
})

test('names the fields that did not fit', () => {
  const issues = [{ path: 'from', code: 'invalid_format' }]

  const { details } = forLog('call invalid-input', { name: 'caseload.list', issues })

  expect(details).toEqual({
    name: 'caseload.list',
    issues: '[{"path":"from","code":"invalid_format"}]',
  })
})
