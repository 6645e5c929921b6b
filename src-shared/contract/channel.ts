/** The three channels between a page and main: see `DesktopBridge`. */
export const CALL_CHANNEL = 'desktop:call'
export const CANCEL_CHANNEL = 'desktop:cancel'
export const EVENT_CHANNEL = 'desktop:event'
