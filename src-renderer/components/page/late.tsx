import { type ReactNode, useEffect, useState } from 'react'

const NOTICED_MS = 100

/** Shows its content only when the wait for the real thing is long enough to be noticed. */
export function Late({ children }: { readonly children: ReactNode }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), NOTICED_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLate ? children : null
}
