import { createContext, type ReactNode, use, useMemo, useState } from 'react'

/** What was chosen last on a screen of quality improvement, in the words of the address. */
interface ScopeMemory {
  readonly part: string
  readonly remember: (part: string) => void
}

const ScopeMemoryContext = createContext<ScopeMemory | undefined>(undefined)

/** Keeps what is looked at while other screens are open; it is gone once the database is locked. */
export function ScopeMemoryProvider({ children }: { readonly children: ReactNode }) {
  const [part, remember] = useState('')
  const memory = useMemo(() => ({ part, remember }), [part])
  return <ScopeMemoryContext value={memory}>{children}</ScopeMemoryContext>
}

export function useScopeMemory(): ScopeMemory {
  const memory = use(ScopeMemoryContext)
  if (!memory) throw new Error('useScopeMemory outside of ScopeMemoryProvider')
  return memory
}
