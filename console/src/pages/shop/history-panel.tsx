import type { Dossier } from '@app/types/shop/contract'
import type { FieldChange, ShopChange } from '@app/types/shop/facts'
import { useOutside } from '../../client/api-context'
import { Panel } from '../../parts/panel'
import { momentInWords } from '../../words/day'
import { operationInWords } from '../../words/operation-words'

const changeWords = ({ field, from, to }: FieldChange): string => {
  if (from === undefined) return `${field}：${to ?? ''}`
  return to === undefined ? `${field}：去掉“${from}”` : `${field}：${from} → ${to}`
}

const ChangeLine = ({ change, now }: { readonly change: ShopChange; readonly now: Date }) => (
  <li>
    <div className='grow'>
      <div>
        <b>{operationInWords(change.operation)}</b>
        <span className='quiet'>{` ${change.by}，${momentInWords(change.at, now)}`}</span>
      </div>
      {change.fields.map((field) => (
        <div key={field.field}>{changeWords(field)}</div>
      ))}
      {change.reason === undefined ? null : <div className='second'>{`原因：${change.reason}`}</div>}
    </div>
  </li>
)

/** Who changed what about a shop, from what to what, and why; newest first. */
export const HistoryPanel = ({ history }: Pick<Dossier, 'history'>) => {
  const { now } = useOutside()
  if (history === undefined) return null
  return (
    <Panel title='变更记录' aside={<span className='quiet'>最近 50 次</span>} flush>
      {history.length === 0 ? <p className='row-note'>还没有变更。</p> : null}
      <ul className='lines'>
        {history.map((change) => (
          <ChangeLine key={change.changeId} change={change} now={now()} />
        ))}
      </ul>
    </Panel>
  )
}
