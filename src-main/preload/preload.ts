import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge, DesktopEvents } from '#shared/contract/bridge.ts'
import { CALL_CHANNEL, CANCEL_CHANNEL, EVENT_CHANNEL } from '#shared/contract/channel.ts'

const bridge: DesktopBridge = {
  call: (name, input, callId) => ipcRenderer.invoke(CALL_CHANNEL, name, input, callId),
  cancel: (callId) => ipcRenderer.send(CANCEL_CHANNEL, callId),
  on: <Name extends keyof DesktopEvents>(
    name: Name,
    listener: (event: DesktopEvents[Name]) => void,
  ) => {
    // Electron's own event object stays on this side: it leads to `ipcRenderer`.
    const forward = (_: unknown, told: string, event: DesktopEvents[Name]) => {
      if (told === name) listener(event)
    }
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward)
    }
  },
}

contextBridge.exposeInMainWorld('desktop', bridge)
