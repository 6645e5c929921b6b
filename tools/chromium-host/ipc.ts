import type * as Electron from 'electron'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { inward } from './addresses.ts'
import { IPC_BINDING } from './preload-stub.ts'

type InvokeListener = Parameters<Electron.IpcMain['handle']>[1]
type SendListener = Parameters<Electron.IpcMain['on']>[1]
type SenderFrame = Pick<Electron.WebFrameMain, 'url' | 'parent'>

const invokeListeners = new Map<string, InvokeListener>()
const sendListeners = new Map<string, SendListener>()

export const ipcMain = {
  handle: (channel: string, listener: InvokeListener) =>
    void invokeListeners.set(channel, listener),
  on: (channel: string, listener: SendListener) => void sendListeners.set(channel, listener),
}

/** Carries `ipcRenderer.invoke` and `.send` of every frame; who asked is for the program to judge. */
export async function bindIpc(context: BrowserContext): Promise<void> {
  await context.exposeBinding(
    IPC_BINDING,
    async ({ frame, page }, kind: 'invoke' | 'send', channel: string, args: unknown[]) => {
      const senderFrame = describe(frame, page)
      if (kind === 'send') {
        const event: Pick<Electron.IpcMainEvent, 'senderFrame'> = { senderFrame }
        sendListeners.get(channel)?.(event as Electron.IpcMainEvent, ...args)
        return undefined
      }
      const listener = invokeListeners.get(channel)
      if (!listener) throw new Error(`No handler for ${channel}`)
      const event: Pick<Electron.IpcMainInvokeEvent, 'senderFrame'> = { senderFrame }
      return listener(event as Electron.IpcMainInvokeEvent, ...args)
    },
  )
}

function describe(frame: Frame, page: Page): Electron.WebFrameMain {
  const parent = frame === page.mainFrame() ? null : describe(page.mainFrame(), page)
  const described: SenderFrame = { url: inward(frame.url()), parent }
  return described as Electron.WebFrameMain
}
