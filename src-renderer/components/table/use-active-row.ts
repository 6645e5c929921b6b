import { type RefObject, useEffect, useRef, useState } from 'react'

interface List {
  readonly scroller: RefObject<HTMLElement | null>
  readonly listKey: string
  readonly rowCount: number
  readonly startAt: number | undefined
}

/** The one row that Tab reaches and the arrow keys move from; another list begins at its top again. */
export function useActiveRow({ scroller, listKey, rowCount, startAt }: List) {
  const [active, setActive] = useState(startAt ?? 0)
  const current = Math.max(0, Math.min(active, rowCount - 1))
  /** The row that focus is on its way to: it may have to be scrolled to and drawn first. */
  const focusing = useRef(startAt)

  useEffect(() => {
    if (focusing.current === undefined) return
    const target = `tr[data-index="${focusing.current}"]`
    const row = scroller.current?.querySelector<HTMLElement>(target)
    if (!row) return
    focusing.current = undefined
    row.focus({ preventScroll: true })
  })

  const lastKey = useRef(listKey)
  useEffect(() => {
    if (lastKey.current === listKey) return
    lastKey.current = listKey
    setActive(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [listKey, scroller])

  function focusOn(index: number) {
    setActive(index)
    focusing.current = index
  }

  return { current, setActive, focusOn }
}
