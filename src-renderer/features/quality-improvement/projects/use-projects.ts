import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Kept } from '#shared/contract/kept.ts'
import type { PartKind } from '#shared/contract/projects.ts'
import { call } from '../../../api/call.ts'
import { useAct } from '../../../api/use-act.ts'
import { useViewing } from '../../../components/page/viewing.tsx'
import { explainRemoval, explainTakeBack, PART_NAMES } from './project-words.ts'

export function useProjects() {
  const { asAt } = useViewing()
  return useQuery({
    queryKey: ['qualityImprovement', 'projects', asAt],
    queryFn: () => call('qualityImprovement.listProjects', { asAt }),
  })
}

export function useProject(id: string) {
  return useQuery({
    queryKey: ['qualityImprovement', 'project', id],
    queryFn: () => call('qualityImprovement.findProject', { id }),
  })
}

/** What was just done, with the way back for as long as there is one. */
export interface Done {
  readonly words: string
  readonly changeSetId: string | undefined
}

/** Acts on the parts of a project, what was done last, and its undoing. */
export function useProjectActs() {
  const [done, setDone] = useState<Done>()
  const [refusal, setRefusal] = useState<string>()
  const removing = useAct('qualityImprovement.removePart')
  const removingCohort = useAct('qualityImprovement.removeCohort')
  const undoing = useAct('qualityImprovement.takeBack')

  const say = useCallback((words: string, kept?: Kept) => {
    setRefusal(undefined)
    setDone({ words, changeSetId: kept?.changeSetId })
  }, [])

  function remove(kind: PartKind, id: string) {
    removing.mutate(
      { kind, id },
      {
        onSuccess: (outcome) => {
          if (outcome.ok) say(`${PART_NAMES[kind]} removed.`, outcome.value)
          else setRefusal(explainRemoval(outcome.failure))
        },
      },
    )
  }

  function removeCohort(id: string) {
    removingCohort.mutate(
      { id },
      { onSuccess: (outcome) => outcome.ok && say('Cohort removed.', outcome.value) },
    )
  }

  function undo() {
    if (!done?.changeSetId) return
    undoing.mutate(
      { changeSetId: done.changeSetId },
      {
        onSuccess: (outcome) => {
          if (outcome.ok) say('Undone.')
          else setRefusal(explainTakeBack(outcome.failure))
        },
      },
    )
  }

  const clear = () => {
    setDone(undefined)
    setRefusal(undefined)
  }
  const error = removing.error ?? removingCohort.error ?? undoing.error
  return { done, refusal, error, say, remove, removeCohort, undo, clear }
}

export type ProjectActs = ReturnType<typeof useProjectActs>
