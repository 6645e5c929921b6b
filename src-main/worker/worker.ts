/** The thread that holds the database and the router, so that long work never freezes a window. */
import { parentPort, workerData } from 'node:worker_threads'
import { createProgram } from '../features/index.ts'
import type { CallContext } from '../ipc/router.ts'
import { createAskingDesk } from './ask-desk.ts'
import { forLog } from './for-log.ts'
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts'

if (!parentPort) throw new Error('worker.ts only runs as a worker thread')
const port = parentPort
const post = (message: FromWorker) => port.postMessage(message)
const asking = createAskingDesk(post)
const running = new Map<string, AbortController>()

const { folder, version } = workerData as WorkerSettings
const program = createProgram({
  folder,
  version,
  desk: asking.desk,
  log: { error: (message, details) => post({ kind: 'log', line: forLog(message, details) }) },
  onChanged: (feature) => post({ kind: 'changed', event: { feature } }),
})

port.on('message', async (message: ToWorker) => {
  switch (message.kind) {
    case 'call':
      return answer(message)
    case 'cancel':
      return running.get(message.callId)?.abort()
    case 'desk-answer':
    case 'desk-failed':
      return asking.settle(message)
    case 'close':
      await program.close()
      return port.close()
  }
})

async function answer(call: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
  const { id, callId, name, input } = call
  const controller = new AbortController()
  const context: CallContext = {
    signal: controller.signal,
    progress: (progress) => {
      if (callId !== undefined) post({ kind: 'progress', event: { callId, ...progress } })
    },
  }
  if (callId !== undefined) running.set(callId, controller)
  try {
    post({ kind: 'reply', id, reply: await program.call(name, input, context) })
  } finally {
    if (callId !== undefined) running.delete(callId)
  }
}
