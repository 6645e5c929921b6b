import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#migrations/index.ts'
import { aCommandLine } from '#tests/support/a-command-line.ts'

let line: ReturnType<typeof aCommandLine>

beforeEach(() => {
  line = aCommandLine()
})

describe('init, and verify of what it made', () => {
  test('makes a sound database and says so', async () => {
    expect((await line.init()).status).toBe(0)

    const verified = await line.run('verify --db {db} --json')
    expect(verified.status).toBe(0)
    expect(verified.json()).toEqual({
      ok: true,
      integrity: 'ok',
      foreignKeys: 'ok',
      auditChain: { ok: true, entries: expect.any(Number) },
      schemaVersion: Object.keys(migrations).length,
    })
  })

  test('never writes over a file that is there', async () => {
    writeFileSync(line.db, 'something of somebody')

    const refused = await line.init()

    expect(refused.status).toBe(1)
    expect(refused.err).toContain('is there already')
    expect(readFileSync(line.db, 'utf8')).toBe('something of somebody')
  })

  test('refuses a name that is too long before anything is made', async () => {
    const long = await line.run(`init --db {db} --site ${'n'.repeat(201)} --region SW`)
    expect(long.status).toBe(2)
    expect(long.err).toContain('--site takes a name of at most 200 characters; this one has 201.')
    expect(readdirSync(line.folder)).toEqual([])
  })

  test('takes a short passphrase with a warning, and no empty one', async () => {
    const empty = await line.run('init --db {db} --site Test --region SW', {
      PATHWAY28_PASSPHRASE: '',
    })
    expect(empty).toMatchObject({ status: 1, out: '' })
    expect(empty.err).toMatch(/^The passphrase is empty\./)

    const short = { PATHWAY28_PASSPHRASE: 'short' }
    const made = await line.run('init --db {db} --site Test --region SW --json', short)
    expect(made.status).toBe(0)
    expect(
      made.err.split('\n').filter((one) => one.startsWith('This passphrase is short:')),
    ).toHaveLength(1)
    expect((await line.run('verify --db {db}', short)).status).toBe(0)
    for (const command of ['init', 'demo']) {
      expect((await line.run(`${command} --help`)).out).toContain('at least 12 characters')
    }
  })

  test('warns of a drive that is synchronised', async () => {
    const made = await line.run('init --db {folder}/Dropbox/site.db --site Test --region SW')

    expect(made.status).toBe(0)
    expect(made.err).toContain('lies on a network or synchronised drive')
    expect((await line.init()).err).not.toContain('synchronised')
  })
})

describe('a file that cannot be opened', () => {
  test('a wrong passphrase gives a sentence', async () => {
    await line.init()

    const refused = await line.run('verify --db {db}', { PATHWAY28_PASSPHRASE: 'not this one' })

    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toMatch(/^The passphrase does not open this database\./)
  })

  test('a file that is missing, or not a database, gives a sentence', async () => {
    expect((await line.run('verify --db {folder}/nowhere.db')).err).toContain(
      'There is no database',
    )

    await line.init()
    writeFileSync(line.db, 'x'.repeat(8192))
    const refused = await line.run('verify --db {db}')
    expect(refused.status).toBe(1)
    expect(refused.err).toContain('is not a database of this program, or it is damaged')
  })

  test('a database cut to nothing is refused, and left as it is', async () => {
    await line.init()
    truncateSync(line.db)

    const refused = await line.run('caseload --db {db}')

    expect(refused.status).toBe(1)
    expect(refused.err).toContain('is not a database of this program, or it is damaged')
    expect(statSync(line.db).size).toBe(0)
  })

  test('a damaged key file, and a folder, each give a sentence of their own', async () => {
    await line.init()
    writeFileSync(`${line.db}.key`, 'nothing of ours')

    expect((await line.run('verify --db {db}')).err).toMatch(
      /^The key file .* is damaged.*Restore it from a backup/,
    )
    const json = await line.run('verify --db {db} --json')
    expect(json.status).toBe(1)
    expect(json.json()).toMatchObject({ ok: false, integrity: 'the key file is damaged' })

    const folder = await line.run('verify --db {folder}')
    expect(folder.status).toBe(1)
    expect(folder.err).toContain('is a folder')
  })

  test('one flipped bit in the file is found', async () => {
    await line.init()
    const bytes = readFileSync(line.db)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(line.db, bytes)

    const found = await line.run('verify --db {db}')

    expect(found.status).toBe(1)
    expect(found.err).not.toBe('')
  })
})

describe('wrong usage', () => {
  test.each([
    ['verify', '--db is missing.'],
    ['verify --db {db} --nonsense', 'There is no option --nonsense here.'],
    ['verify --db', '--db takes a value.'],
    [
      'verify --db --json',
      '--db takes a value; one that begins with a dash is written --db=VALUE.',
    ],
    ['verify --db {db} --json=yes', '--json takes no value.'],
    ['verify --db {db} extra', '"extra" is not expected here.'],
    ['init --db {db} --site Test --region XX', '--region takes one of NEY'],
    ['caseload --db {db} --as-at 2025-02-30', 'there is no day "2025-02-30"'],
    ['caseload --db {db} --limit many', '--limit takes a whole number'],
    ['indicators --db {db} --to 2025-09-30', '--from is missing.'],
    [
      'indicators --db {db} --from 2025-10-01 --to 2025-09-30 --as-at 2025-09-30',
      '--from lies after --to.',
    ],
    ['pack --db {db} --from 2025-04-01', '--audience is missing'],
    [
      'pack --db {db} --from 2025-04-01 --to 2025-09-30 --audience internal --format odt,csv --out {folder}',
      'this is "odt"',
    ],
    ['import --db {db}', '--file is missing.'],
    ['nonsense', 'There is no command "nonsense".'],
  ])('%s', async (words, sentence) => {
    const refused = await line.run(words)

    expect(refused.status).toBe(2)
    expect(refused.out).toBe('')
    expect(refused.err).toContain(sentence)
  })

  test('help is on every command', async () => {
    const overview = await line.run('--help')
    const commands = [...overview.out.matchAll(/^ {2}([\w-]+)/gm)].map(([, name]) => name)

    expect(commands).toEqual([
      ...['init', 'demo', 'import', 'caseload', 'indicators', 'cohort', 'pack', 'verify'],
      ...['data-quality', 'breaches-next', 'spc', 'survival', 'pathway'],
    ])
    for (const name of commands) {
      const help = await line.run(`${name} --help`)
      expect(help.status).toBe(0)
      expect(help.out).toContain(`Usage: ${name}`)
    }
  })

  test('without a passphrase and without a terminal it says what to do', async () => {
    await line.init()

    const refused = await line.run('verify --db {db}', { PATHWAY28_PASSPHRASE: undefined })

    expect(refused.status).toBe(1)
    expect(refused.err).toContain('set PATHWAY28_PASSPHRASE')
  })
})
