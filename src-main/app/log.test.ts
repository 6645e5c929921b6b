import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

const clock = { now: () => new Date('2026-11-21T09:30:00Z') }
const aFolder = () => mkdtempSync(join(tmpdir(), 'pathway28-'))

test('adds a line for each fault', () => {
  const folder = aFolder()
  const log = openLog(folder, clock)

  log.write({ message: 'call unexpected', details: { reference: '3f2a91bc' } })
  log.write({ message: 'call unexpected', details: { reference: '4a5b6c7d' } })

  const lines = readFileSync(join(folder, 'pathway28.log'), 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '2026-11-21T09:30:00.000Z', message: 'call unexpected', reference: '3f2a91bc' },
    { at: '2026-11-21T09:30:00.000Z', message: 'call unexpected', reference: '4a5b6c7d' },
  ])
})

test('begins anew when it has grown large, and keeps the one before', () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'pathway28.log'), 'x'.repeat(1_000_001))

  openLog(folder, clock).write({ message: 'call unexpected', details: {} })

  expect(statSync(join(folder, 'pathway28.log.1')).size).toBe(1_000_001)
  expect(readFileSync(join(folder, 'pathway28.log'), 'utf8')).toContain('call unexpected')
})
