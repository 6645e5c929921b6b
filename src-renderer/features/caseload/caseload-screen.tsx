import { type ReactNode, useEffect, useState } from 'react'
import { NavigationType, useNavigationType, useSearchParams } from 'react-router'
import type { CaseloadLayout } from '#shared/contract/caseload.ts'
import { Page } from '../../components/page/page.tsx'
import { USUAL_COLUMNS } from './caseload-columns.tsx'
import { CaseloadList } from './caseload-list.tsx'
import { useLayoutLeft } from './use-caseload.ts'

interface Props {
  /** The primary action, which belongs to another feature. */
  readonly action: ReactNode
}

const USUAL_LAYOUT: CaseloadLayout = {
  search: '',
  columns: [...USUAL_COLUMNS],
  density: 'comfortable',
}

/** Who waits, how long and against which clock: as it was left, unless an address says otherwise. */
export function CaseloadScreen({ action }: Props) {
  const left = useLayoutLeft()
  const [params, setParams] = useSearchParams()
  const isBack = useNavigationType() === NavigationType.Pop
  const [isReady, setReady] = useState(false)
  const isKnown = left.data !== undefined || left.isError
  const leftSearch = left.data?.search ?? ''

  useEffect(() => {
    if (!isKnown || isReady) return
    // Who comes back finds the list of that moment; a link to a list says which.
    if (!isBack && params.size === 0 && leftSearch) setParams(leftSearch, { replace: true })
    setReady(true)
  }, [isKnown, isReady, isBack, params, leftSearch, setParams])

  if (!isReady) {
    return (
      <Page title="Caseload" action={action} fill>
        {null}
      </Page>
    )
  }
  return <CaseloadList action={action} left={left.data ?? USUAL_LAYOUT} />
}
