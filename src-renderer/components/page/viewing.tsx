import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { WaitClock } from '#shared/domain/referrals/clocks.ts'
import { today } from './today.ts'

/** Against which clock, and as of which day, everything on the screen is meant. */
interface Viewing {
  readonly clock: WaitClock
  readonly asAt: LocalDate
  /** What to send to main: `undefined` while it is today. */
  readonly chosenAsAt: LocalDate | undefined
  readonly change: (next: { clock: WaitClock; asAt: LocalDate | undefined }) => void
}

const ViewingContext = createContext<Viewing | undefined>(undefined)

export function ViewingProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<{ clock: WaitClock; asAt: LocalDate | undefined }>({
    clock: 'guidance',
    asAt: undefined,
  })
  const viewing = useMemo(
    () => ({
      clock: chosen.clock,
      asAt: chosen.asAt ?? today(),
      chosenAsAt: chosen.asAt,
      change: setChosen,
    }),
    [chosen],
  )
  return <ViewingContext value={viewing}>{children}</ViewingContext>
}

export function useViewing(): Viewing {
  const viewing = use(ViewingContext)
  if (!viewing) throw new Error('useViewing outside of ViewingProvider')
  return viewing
}
