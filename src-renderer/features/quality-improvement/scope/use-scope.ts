import { useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { useViewing } from '../../../components/page/viewing.tsx'
import { type ScopeChoice, scopeBefore, scopeQuestion } from './scope-choice.ts'
import { useScopeMemory } from './scope-memory.tsx'
import { readScope, scopePart, withScope, writeScope } from './scope-search.ts'

/** Marks the addresses that this hook wrote itself, which say nothing new. */
const OWN = { isOwnScope: true } as const

/**
 * What is looked at, on every screen of quality improvement alike: read from the address, else what
 * was chosen last, else the usual; and written to the address as soon as it is chosen.
 */
export function useScope(usual: (asAt: LocalDate) => ScopeChoice = scopeBefore) {
  const { asAt } = useViewing()
  const { part, remember } = useScopeMemory()
  const [params, setParams] = useSearchParams()
  const { key, state } = useLocation()
  const read = () => readScope(scopePart(params) || part, usual(asAt))
  const [scope, setScope] = useState(read)
  const [seen, setSeen] = useState({ key, asAt })
  // Another address was opened on this screen, or the usual window has moved with the as-at date.
  if (seen.key !== key || seen.asAt !== asAt) {
    setSeen({ key, asAt })
    if (seen.asAt !== asAt || !isOwnScope(state)) setScope(read())
  }

  function change(next: ScopeChoice) {
    const written = writeScope(part, scope, next)
    setScope(next)
    remember(written)
    void setParams((before) => withScope(before, written), { replace: true, state: OWN })
  }

  return { scope, question: scopeQuestion(scope, asAt), change }
}

/** Whether an address was written by the hook, and so is remembered already. */
export function isOwnScope(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isOwnScope' in state
}
