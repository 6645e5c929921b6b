import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Progress } from '#shared/contract/bridge.ts'
import type { Desk } from '../ipc/desk.ts'
import type { LogLine } from './messages.ts'
import { type RunningWorker, startWorker } from './start-worker.ts'

const running: RunningWorker[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()))
})

const emptyDesk: Desk = {
  chooseFile: async () => undefined,
  chooseSave: async () => undefined,
  chooseFolder: async () => undefined,
  printPdf: async () => new Uint8Array(),
}

function aWorker(options: { desk?: Partial<Desk>; entry?: URL } = {}) {
  const told: { changed: string[]; progress: Progress[]; log: LogLine[] } = {
    changed: [],
    progress: [],
    log: [],
  }
  const worker = startWorker(
    {
      folder: mkdtempSync(join(tmpdir(), 'pathway28-')),
      version: '0.0.0',
      ...(options.entry ? { entry: options.entry } : {}),
    },
    { ...emptyDesk, ...options.desk },
    {
      tell: (name, event) => {
        if (name === 'changed' && 'feature' in event) told.changed.push(event.feature)
        if (name === 'progress' && 'callId' in event) told.progress.push(event)
      },
      log: (line) => told.log.push(line),
    },
  )
  running.push(worker)
  return { worker, told }
}

function aThread(code: string): URL {
  const head = "import { parentPort } from 'node:worker_threads';"
  return new URL(`data:text/javascript,${encodeURIComponent(head + code)}`)
}

test('answers from a thread of its own', async () => {
  const { worker } = aWorker()

  const reply = await worker.call('security.findState', {})

  expect(reply).toMatchObject({ ok: true, value: { state: 'no-database' } })
})

test('asks main for a file, and hears that the person chose none', async () => {
  const asked: unknown[] = []
  const { worker } = aWorker({
    desk: {
      chooseFile: async (kind) => {
        asked.push(kind)
        return undefined
      },
    },
  })

  const reply = await worker.call('security.chooseDatabase', {})

  expect(asked).toEqual(['database'])
  expect(reply).toMatchObject({ ok: true, value: { state: 'no-database' } })
})

test('a dialog that failed is a fault of that call, with a line in the log', async () => {
  const { worker, told } = aWorker({
    desk: { chooseFile: () => Promise.reject(new Error('No window')) },
  })

  const reply = await worker.call('security.chooseDatabase', {})

  expect(reply).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
  expect(told.log).toHaveLength(1)
})

async function anExport(desk: Partial<Desk>) {
  const folder = mkdtempSync(join(tmpdir(), 'pathway28-'))
  const { worker, told } = aWorker({ desk: { chooseFolder: async () => folder, ...desk } })
  await worker.call('security.createDatabase', {
    siteName: 'A site',
    region: 'SW',
    passphrase: 'a long enough passphrase',
  })
  const input = {
    from: '2025-04-01',
    to: '2025-09-30',
    asAt: '2025-09-30',
    audience: 'internal',
    formats: ['pdf'],
  }
  const run = () => worker.call('boardReports.export', input, 'my-export')
  return { worker, told, folder, run }
}

test('carries a page to main and what was printed back, and tells how far the call has come', async () => {
  const pages: string[] = []
  const { told, folder, run } = await anExport({
    printPdf: async (html) => {
      pages.push(html)
      return Buffer.from('printed')
    },
  })

  const reply = await run()

  expect(reply).toMatchObject({ ok: true, value: { ok: true } })
  expect(pages).toEqual([expect.stringContaining('<html')])
  const [written] = readdirSync(folder, { recursive: true }).filter((one) => /pdf$/.test(`${one}`))
  expect(readFileSync(join(folder, `${written}`), 'utf8')).toBe('printed')
  const writing = { callId: 'my-export', doing: 'writing', done: 0, total: 1 }
  expect(told.progress).toContainEqual(writing)
})

test('a call that is cancelled answers so, and leaves nothing', async () => {
  const { worker, folder, run } = await anExport({
    printPdf: async () => {
      worker.cancel('my-export')
      return Buffer.from('printed')
    },
  })

  const reply = await run()

  expect(reply).toEqual({ ok: false, failure: { code: 'cancelled', reference: '' } })
  expect(readdirSync(folder)).toEqual([])
})

test('tells which feature changed', async () => {
  const { worker, told } = await anExport({})

  const reply = await worker.call('referrals.add', {
    localRef: 'R1',
    direction: 'transfer',
    establishment: 'EXI',
    startedOn: '2025-09-01',
  })

  expect(reply).toMatchObject({ ok: true, value: { ok: true } })
  expect(told.changed).toContain('caseload')
})

test('a thread that crashed answers who waits, says so, and the next call has a new one', async () => {
  const entry = aThread(`parentPort.on('message', ({ kind, id, name }) => {
    if (kind === 'close') process.exit(0)
    if (name === 'crash') throw new Error('out of order')
    parentPort.postMessage({ kind: 'reply', id, reply: { ok: true, value: name } })
  })`)
  const { worker, told } = aWorker({ entry })

  const replies = await Promise.all([worker.call('crash', {}), worker.call('hangs', {})])
  const after = await worker.call('works', {})

  const failure = { code: 'unexpected', reference: told.log[0]?.details.reference }
  expect(replies).toEqual([
    { ok: false, failure },
    { ok: false, failure },
  ])
  expect(told.changed).toEqual(['security'])
  expect(after).toEqual({ ok: true, value: 'works' })
})

test('a thread that ended by itself is a crash too', async () => {
  const entry = aThread(`parentPort.once('message', () => process.exit(0))`)
  const { worker } = aWorker({ entry })

  const reply = await worker.call('ends', {})

  expect(reply).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
})
