/** The names under which a page and the host find each other. */
export const IPC_BINDING = '__hostIpc'
export const PUSH_EVENT = 'host-push'

/**
 * The preload bundle, wrapped so that its `require('electron')` finds these few things.
 *
 * It runs in the page's own world, so it takes the binding out of the page's sight; as in
 * Electron it runs in the top frame only, and what it exposes is frozen.
 */
export function stubElectron(preload: string): string {
  return `(() => {
    if (!location.hostname.endsWith('.app.invalid') || window !== window.top) return;
    const ipc = window.${IPC_BINDING};
    delete window.${IPC_BINDING};
    const listeners = new Map();
    const of = (channel) => listeners.get(channel) ?? [];
    window.addEventListener('${PUSH_EVENT}', ({ detail: { channel, args } }) =>
      of(channel).forEach((one) => one({}, ...args)));
    const freeze = (value) => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const electron = {
      ipcRenderer: {
        invoke: (channel, ...args) => ipc('invoke', channel, args),
        send: (channel, ...args) => void ipc('send', channel, args),
        on: (channel, listener) => listeners.set(channel, [...of(channel), listener]),
        off: (channel, listener) => listeners.set(channel, of(channel).filter((one) => one !== listener)),
      },
      contextBridge: {
        exposeInMainWorld: (name, value) =>
          Object.defineProperty(window, name, { value: freeze(value), enumerable: true }),
      },
    };
    const require = (name) => {
      if (name === 'electron') return electron;
      throw new Error('No module ' + name);
    };
    const module = { exports: {} };
    (function (exports, require, module) { ${preload}
    })(module.exports, require, module);
  })();`
}
