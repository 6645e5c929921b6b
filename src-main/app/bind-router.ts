import { ipcMain } from 'electron'
import { CALL_CHANNEL, CANCEL_CHANNEL } from '#shared/contract/channel.ts'
import type { RunningWorker } from '../worker/start-worker.ts'
import { isOurPage } from './our-page.ts'

/** Let our own page, and nothing else that a window might come to show, reach the router. */
export function bindRouter(worker: Pick<RunningWorker, 'call' | 'cancel'>): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown, callId: unknown) => {
    if (!isOurPage(event.senderFrame)) throw new Error('Call from a page that is not ours')
    return worker.call(String(name), input, isCallId(callId) ? callId : undefined)
  })
  ipcMain.on(CANCEL_CHANNEL, (event, callId: unknown) => {
    if (isOurPage(event.senderFrame) && isCallId(callId)) worker.cancel(callId)
  })
}

/** The page is not trusted with the length of a name. */
function isCallId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100
}
