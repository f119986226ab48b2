import { mostTransferred } from '@app/types/shop/values'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { BulkBar } from '../../parts/bulk-bar'
import type { Selection } from '../../parts/data-table'
import { doneWords, TransferDialog } from '../place/transfer-dialog'

/** Shops that somebody ticked, over several pages, and what can be done with them. */
export const useChosenShops = () => {
  const [keys, setKeys] = useState<readonly string[]>([])
  // a table tells of its own page only: what was ticked on others stays
  const selectionOn = (shown: readonly string[]): Selection => ({
    keys,
    onChange: (next) =>
      setKeys([...keys.filter((key) => !shown.includes(key)), ...next.filter((key) => shown.includes(key))]),
  })
  return { keys, selectionOn, clear: () => setKeys([]) }
}

type Props = { readonly keys: readonly string[]; readonly onClear: () => void }

/** What is done with the shops that are ticked: they go to another grid. */
export const ChosenShops = ({ keys, onClear }: Props) => {
  const go = useNavigate()
  const { message } = App.useApp()
  const [moving, setMoving] = useState(false)
  const tooMany = keys.length > mostTransferred
  return (
    <>
      <BulkBar count={keys.length} unit='户' onClear={onClear}>
        {tooMany ? <span className='quiet'>{`一次最多移交 ${mostTransferred} 户`}</span> : null}
        <Button disabled={tooMany} onClick={() => setMoving(true)}>
          移交到别的网格
        </Button>
      </BulkBar>
      {moving ? (
        <TransferDialog
          moving={{ shopIds: [...keys] }}
          onClose={() => setMoving(false)}
          onBegun={(transfer) => {
            onClear()
            if (transfer.state === 'moving') void go('/places/transfers')
            else void message.success(doneWords(transfer))
          }}
        />
      ) : null}
    </>
  )
}
