import { type PublicationQueue, publicationQueues } from '@app/types/inspection/publication/values'
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'

const key = 'publications'

type Asked = { readonly queue: PublicationQueue; readonly q?: string; readonly page: number }

/** One queue, a page of it. */
export const usePublications = (asked: Asked) => {
  const api = useApi()
  return useQuery({
    queryKey: [key, asked],
    queryFn: () => api.inspection.listPublications(asked),
    placeholderData: keepPreviousData,
  })
}

/** How many wait in each queue. */
export const useQueueTotals = (): Readonly<Partial<Record<PublicationQueue, number>>> => {
  const api = useApi()
  const found = useQueries({
    queries: publicationQueues.map((queue) => ({
      queryKey: [key, { queue, page: 0 }],
      queryFn: () => api.inspection.listPublications({ queue, page: 0 }),
    })),
  })
  return Object.fromEntries(publicationQueues.map((queue, n) => [queue, found[n]?.data?.total]))
}

type Visit = { readonly shopId: string; readonly inspectionId: string }

/** Read anew whenever it is opened: the merchant may have written since, and what is decided is what was read. */
export const usePublication = ({ shopId, inspectionId }: Visit) => {
  const api = useApi()
  return useQuery({
    queryKey: ['publication', inspectionId],
    queryFn: () => api.inspection.showPublication({ shopId, inspectionId }),
    staleTime: 0,
  })
}

/** After a decision all of it is read anew. */
export const usePublicationRefresh = () => {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['publication'] }),
      queries.invalidateQueries({ queryKey: [key] }),
    ])
}
