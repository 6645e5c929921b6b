import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

const line = aCommandLine()
const whole = `${line.folder}/whole.db`

beforeAll(async () => {
  await line.run('demo --db {db} --referrals 20')
  copyFileSync(line.db, whole)
})

async function verified() {
  const json = await line.run('verify --db {db} --json')
  return { ...json, found: json.json<{ ok: boolean; integrity: string }>() }
}

function flipBitAt(share: number): void {
  const bytes = readFileSync(whole)
  const place = Math.min(bytes.length - 1, Math.floor(bytes.length * share))
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(line.db, bytes)
}

describe('verify says that a damaged file is not sound, and what to do', () => {
  test.each([0, 0.001, 0.03, 0.2, 0.5, 0.8, 0.999, 1])(
    'with a bit flipped %f of the way',
    async (share) => {
      flipBitAt(share)

      const { status, found, err } = await verified()

      expect(status).toBe(1)
      expect(found).toMatchObject({
        ok: false,
        integrity: expect.stringMatching(/SQLITE_|malformed|page|not/),
        foreignKeys: expect.any(String),
        auditChain: { ok: expect.any(Boolean) },
      })
      expect(err.split('\n')).toHaveLength(1)
      expect(err).not.toContain('***')
      expect(err).toMatch(/keep a copy of both files, .* and restore the newest backup\.$/)
    },
  )

  test.each([100, 4096, 5000, 40_960, 200_000])('cut to %i bytes', async (bytes) => {
    copyFileSync(whole, line.db)
    truncateSync(line.db, bytes)

    const { status, found } = await verified()

    expect(status).toBe(1)
    expect(found.ok).toBe(false)
    expect(found.integrity).not.toBe('ok')
  })
})

test.each(['caseload --db {db}', 'import --db {db} --file {folder}/return.csv'])(
  'every other command gives one sentence: %s',
  async (words) => {
    writeFileSync(`${line.folder}/return.csv`, 'local_ref,direction\nR1,transfer\n')
    flipBitAt(0.5)
    const bytes = readFileSync(line.db)
    for (let at = 40_000; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(line.db, bytes)

    const { status, out, err } = await line.run(words)

    expect(status).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(/damaged/)
    expect(err.split('\n')).toHaveLength(1)
  },
)
