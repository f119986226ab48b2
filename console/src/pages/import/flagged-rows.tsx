import type { ImportRow } from '@app/types/shop/imports'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { BulkBar } from '../../parts/bulk-bar'
import { type Column, DataTable } from '../../parts/data-table'
import { registerLock } from '../../parts/locks'
import { ReasonDialog } from '../../parts/reason-dialog'
import { Marked } from '../../parts/result-badge'
import { figure } from '../../words/figures'
import { type ToSettle, toSettle } from './settle-all'

type Props = { readonly importId: string; readonly rows: readonly ImportRow[]; readonly flag: string | undefined }

const Found = ({ row: { problems, openFlags } }: { readonly row: ImportRow }) => (
  <>
    {problems.map(({ code, message, next, written }) => (
      <div key={code + (written ?? '')}>
        {written ? `“${written}”：` : ''}
        {message}
        <span className='quiet'>{openFlags && !openFlags.includes(code) ? ' 已处理' : ` ${next}`}</span>
      </div>
    ))}
  </>
)

const columns: readonly Column<ImportRow>[] = [
  { key: 'row', title: '行', card: 1, figure: true, width: 72, cell: ({ row }) => figure(row) },
  {
    key: 'name',
    title: '商户',
    card: 'title',
    cell: ({ name, shopId }) =>
      shopId === undefined ? (
        <b>{name}</b>
      ) : (
        <Link className='row-link' to={`/shops/${shopId}`}>
          {name}
        </Link>
      ),
  },
  { key: 'found', title: '问题', card: 2, cell: (row) => <Found row={row} /> },
  {
    key: 'open',
    title: '还剩',
    card: 'aside',
    width: 96,
    cell: ({ openFlags }) => {
      if (openFlags === undefined) return '—'
      return openFlags.length === 0 ? (
        <Marked tone='pass'>看完了</Marked>
      ) : (
        <Marked tone='warn'>{`${openFlags.length} 处`}</Marked>
      )
    },
  },
]

/** Flagged rows, to be worked off: one by one or in bulk somebody says that they are right as they are. */
export const FlaggedRows = ({ importId, rows, flag }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const locked = registerLock(grantsOf(useMe().data))
  const [keys, setKeys] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const chosen = toSettle(
    rows.filter(({ row }) => keys.includes(String(row))),
    flag,
  )
  const settle = useAction(api.shop.settleFlags)
  // each shop is a change of its own, with its own line in the audit log
  const settleAll = async (all: readonly ToSettle[], reason: string) => {
    for (const one of all) await settle.mutateAsync({ ...one, reason })
    setAsking(false)
    setKeys([])
  }
  const again = () => queries.invalidateQueries({ queryKey: ['import', importId, 'rows'] })
  return (
    <>
      <DataTable
        name='有标记的行'
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        rowName={({ row }) => `第 ${row} 行`}
        selection={{ keys, onChange: setKeys }}
      />
      <BulkBar count={keys.length} unit='行' onClear={() => setKeys([])}>
        <GuardedButton locked={locked} disabled={chosen.length === 0} onClick={() => setAsking(true)}>
          看过，没问题
        </GuardedButton>
      </BulkBar>
      <ReasonDialog
        open={isAsking}
        title={`${figure(chosen.length)} 户的标记都看过，没问题？`}
        verb='记下没问题'
        busy={settle.isPending}
        error={settle.error}
        onClose={() => setAsking(false)}
        onDo={(reason) =>
          void settleAll(chosen, reason)
            .catch(() => undefined)
            .finally(again)
        }
      >
        <p>这些标记会从档案上去掉，操作记录里会写明是您看过的。</p>
      </ReasonDialog>
    </>
  )
}
