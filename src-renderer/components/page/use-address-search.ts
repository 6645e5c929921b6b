import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** What a list is narrowed by, as it stands in the address, so that Back finds it; and how to change a part. */
export function useAddressSearch<Search>(
  read: (params: URLSearchParams) => Search,
  write: (search: Search) => URLSearchParams,
): readonly [search: Search, change: (part: Partial<Search>) => void] {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (part: Partial<Search>) =>
      setParams((before) => write({ ...read(before), ...part }), { replace: true }),
    [setParams, read, write],
  )
  return [read(params), change]
}

/** A word of the address that is on a list; `undefined` for any other. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | null,
): Value | undefined {
  return values.find((one) => one === text)
}
