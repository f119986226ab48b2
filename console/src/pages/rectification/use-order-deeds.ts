import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'

/** Everything that an officer may do with an order; each reads the order anew. */
export const useOrderDeeds = (rectificationId: string, onDone: () => void) => {
  const api = useApi()
  const queries = useQueryClient()
  const done = async () => {
    onDone()
    await queries.invalidateQueries({ queryKey: ['rectifications'] })
    await queries.invalidateQueries({ queryKey: ['rectification', rectificationId] })
  }
  return {
    judge: useAction(api.rectification.judgeFindings, done),
    decide: useAction(api.rectification.decideExtension, done),
    interview: useAction(api.rectification.recordInterview, done),
    end: useAction(api.rectification.endRectification, done),
  }
}
export type OrderDeeds = ReturnType<typeof useOrderDeeds>
