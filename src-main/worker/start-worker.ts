import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { CallFailure, DesktopEvents } from '#shared/contract/bridge.ts'
import { refuse } from '#shared/domain/result.ts'
import type { Desk } from '../ipc/desk.ts'
import type { Reply } from '../ipc/router.ts'
import { forLog } from './for-log.ts'
import type { DeskQuestion, FromWorker, LogLine, ToWorker, WorkerSettings } from './messages.ts'

// The build puts both bundles side by side; from source they lie where they are.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
)

/** How long a worker may take over its last words before its thread is ended. */
const PATIENCE_MS = 5_000

export interface RunningWorker {
  /** `callId` names a call that may be cancelled and tells how far it has come. */
  call(name: string, input: unknown, callId?: string): Promise<Reply>
  cancel(callId: string): void
  close(): Promise<void>
}

export interface WorkerListeners {
  tell<Name extends keyof DesktopEvents>(name: Name, event: DesktopEvents[Name]): void
  log(line: LogLine): void
}

/**
 * The program's middle on a thread of its own.
 *
 * A thread that crashed answers every waiting call with a failure, and the next call starts
 * another: its database is closed, so the page is told to ask anew what is open.
 */
export function startWorker(
  settings: WorkerSettings & { readonly entry?: URL },
  desk: Desk,
  listeners: WorkerListeners,
): RunningWorker {
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  let thread: Worker | undefined = start()

  function start(): Worker {
    const { entry = WORKER, ...workerData } = settings
    const worker = new Worker(entry, { workerData })
    worker.on('message', (message: FromWorker) => receive(worker, message))
    worker.once('error', (error) => fail(worker, error))
    worker.once('exit', () => fail(worker, new Error('The worker ended')))
    return worker
  }

  function receive(worker: Worker, message: FromWorker): void {
    switch (message.kind) {
      case 'reply':
        waiting.get(message.id)?.(message.reply)
        waiting.delete(message.id)
        return
      case 'desk':
        void askDesk(desk, message.question)
          .then((value) => post(worker, { kind: 'desk-answer', id: message.id, value }))
          .catch((error) =>
            post(worker, { kind: 'desk-failed', id: message.id, message: String(error) }),
          )
        return
      case 'log':
        listeners.log(message.line)
        return
      default:
        listeners.tell(message.kind, message.event)
    }
  }

  function fail(worker: Worker, error: Error): void {
    // `exit` follows `error`; by then another thread may be at work.
    if (worker !== thread) return
    thread = undefined
    const reference = randomUUID().slice(0, 8)
    listeners.log(forLog('worker crashed', { reference, error }))
    answerAll({ code: 'unexpected', reference })
    listeners.tell('changed', { feature: 'security' })
  }

  function answerAll(failure: CallFailure): void {
    for (const answer of waiting.values()) answer(refuse(failure))
    waiting.clear()
  }

  return {
    call: (name, input, callId) => {
      thread ??= start()
      last += 1
      const { promise, resolve } = Promise.withResolvers<Reply>()
      waiting.set(last, resolve)
      post(thread, { kind: 'call', id: last, callId, name, input })
      return promise
    },
    cancel: (callId) => {
      if (thread) post(thread, { kind: 'cancel', callId })
    },
    close: async () => {
      const ending = thread
      if (!ending) return
      thread = undefined
      const gone = new Promise((resolve) => ending.once('exit', resolve))
      const impatient = setTimeout(() => void ending.terminate(), PATIENCE_MS)
      post(ending, { kind: 'close' })
      await gone
      clearTimeout(impatient)
      answerAll({ code: 'cancelled', reference: '' })
    },
  }
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message)
}

function askDesk(desk: Desk, question: DeskQuestion): Promise<unknown> {
  switch (question.method) {
    case 'chooseFile':
      return desk.chooseFile(question.argument)
    case 'chooseSave':
      return desk.chooseSave(question.argument)
    case 'chooseFolder':
      return desk.chooseFolder()
    case 'printPdf':
      return desk.printPdf(question.argument)
  }
}
