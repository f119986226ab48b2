import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from './api-context'

const all = ['checklists'] as const

/** Every table of the district with its versions and drafts. */
export const useChecklists = () => {
  const api = useApi()
  return useQuery({ queryKey: [...all, 'list'], queryFn: () => api.checklist.listChecklists() })
}

/** One version, which never changes once it is published; `undefined`: none is asked for. */
export const useChecklistVersion = (id: string, version: number | undefined) => {
  const api = useApi()
  return useQuery({
    queryKey: [...all, id, version],
    queryFn: () => api.checklist.showChecklist({ id, version: version ?? 1 }),
    enabled: version !== undefined,
  })
}

/** The draft as it was last saved by anybody. */
export const useChecklistDraft = (id: string, enabled = true) => {
  const api = useApi()
  return useQuery({ queryKey: [...all, id, 'draft'], queryFn: () => api.checklist.showDraft({ id }), enabled })
}

/** What a publication of the saved draft would meet. */
export const useDraftCheck = (id: string, revision: number) => {
  const api = useApi()
  return useQuery({ queryKey: [...all, id, 'check', revision], queryFn: () => api.checklist.checkDraft({ id }) })
}

/** After any change: everything that is kept of tables is read again. */
export const useChecklistsAnew = () => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: all })
}
