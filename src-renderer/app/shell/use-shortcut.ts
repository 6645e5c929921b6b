import { useEffect } from 'react'

/** Calls back when a key is pressed that nobody is typing with. */
export function useShortcut(isPressed: (event: KeyboardEvent) => boolean, act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isPressed(event)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isPressed, act])
}

export function isControlK({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey
}

/** A question mark, but not within a field or a dialog, where it is only a letter. */
export function isQuestionMark({ key, target }: KeyboardEvent): boolean {
  const isElsewhere =
    target instanceof Element && target.closest('input, textarea, select, [role="dialog"]')
  return key === '?' && !isElsewhere
}
