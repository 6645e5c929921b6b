import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import type { Recipe } from '#shared/contract/imports.ts'
import { call } from '../../api/call.ts'

export function useChooseFile() {
  return useMutation({ mutationFn: () => call('imports.chooseFile', {}) })
}

/** The same file again, by another sheet or heading row. */
export function usePreview() {
  return useMutation({
    mutationFn: (input: Request<'imports.findPreview'>) => call('imports.findPreview', input),
  })
}

export function useBatches() {
  return useQuery({
    queryKey: ['imports', 'batches'],
    queryFn: () => call('imports.listBatches', {}),
  })
}

export function useIssues(batchId: string) {
  return useQuery({
    queryKey: ['imports', 'issues', batchId],
    queryFn: () => call('imports.listIssues', { batchId }),
  })
}

export function useRecipes() {
  return useQuery({
    queryKey: ['imports', 'recipes'],
    queryFn: () => call('imports.listRecipes', {}),
  })
}

export function useSaveRecipe() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (recipe: Recipe & { readonly name: string }) =>
      call('imports.saveRecipe', { recipe }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports', 'recipes'] }),
  })
}

export function useSaveList(name: 'imports.saveIssues' | 'imports.saveRows') {
  return useMutation({ mutationFn: (batchId: string) => call(name, { batchId }) })
}

export function useUndo() {
  return useMutation({ mutationFn: (batchId: string) => call('imports.undo', { batchId }) })
}
