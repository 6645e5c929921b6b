import { useMemo } from 'react'
import type { PlaceKind } from '#shared/domain/quality-improvement/comparison/groupings.ts'
import { useEstablishments } from '../../../api/use-establishments.ts'

export type PlaceNames = (kind: PlaceKind, code: string) => string

/** What a place is called: an establishment by its name, a provider as it was written down. */
export function usePlaceNames(): PlaceNames {
  const { data: establishments } = useEstablishments()
  return useMemo(() => {
    const names = new Map(establishments?.map(({ code, name }) => [code, name]))
    return (kind, code) => (kind === 'establishment' ? (names.get(code) ?? code) : code)
  }, [establishments])
}
