import { useQueryClient } from '@tanstack/react-query'
import { age } from '../words/figures'
import { useNow } from './use-now'

/** How old what is on the screen is, and whose rows it shows. */
export const FactLine = ({ scope }: { readonly scope: string }) => {
  const client = useQueryClient()
  const now = useNow(1_000)
  const shown = client.getQueryCache().findAll({ type: 'active' })
  const newest = Math.max(0, ...shown.map((query) => query.state.dataUpdatedAt))
  return (
    <div className='fact-line'>
      {newest === 0 ? '正在读数据' : `数据 ${age(now.getTime() - newest)}`}
      <br />
      {scope}
    </div>
  )
}
