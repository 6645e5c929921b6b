import { useState } from 'react'
import type { Request } from '#shared/contract/api.ts'
import type { Kept } from '#shared/contract/kept.ts'
import type { PartKind } from '#shared/contract/projects.ts'
import { useAct } from '../../../api/use-act.ts'
import { explainPartFailure, PART_NAMES } from './project-words.ts'

type Part = Request<'qualityImprovement.savePart'>['part']

export interface PartPanelProps {
  readonly projectId: string
  readonly onClose: () => void
  readonly onDone: (words: string, kept: Kept) => void
}

/** What every form of a part of a project shares: saving, refusals, and whether it was sent. */
export function useSavePart(kind: PartKind, { projectId, onClose, onDone }: PartPanelProps) {
  const saving = useAct('qualityImprovement.savePart')
  const [wasSent, setSent] = useState(false)

  /** `undefined` where a field is still missing: the form then says which. */
  function save(part: Part | undefined) {
    setSent(true)
    if (!part) return
    saving.mutate(
      { projectId, part },
      {
        onSuccess: (outcome) => outcome.ok && onDone(`${PART_NAMES[kind]} saved.`, outcome.value),
      },
    )
  }

  const refusal = saving.data && !saving.data.ok ? explainPartFailure(saving.data.failure) : null
  /** What to say beside a field that must be filled in and was sent without. */
  const need = (text: string, words: string) => (wasSent && text.trim() === '' ? words : undefined)
  const panel = { isSaving: saving.isPending, error: saving.error, onClose }
  return { save, wasSent, need, refusal, panel, forget: saving.reset }
}
