import type { Import, ImportUndo, UndoReason } from '@app/types/shop/imports'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { Dialog } from '../../parts/dialog'
import { registerLock } from '../../parts/locks'
import { ActionError, Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ProgressBar } from '../../parts/progress-bar'
import { figure } from '../../words/figures'
import { useTimeLeft } from './time-left'
import {
  deedInWords,
  fatesInWords,
  isUndoing,
  placeReasonWords,
  placesInWords,
  reasonWords,
  undoTitle,
} from './undo-words'

const Kept = ({ undo: { kept, reasons, named } }: { readonly undo: ImportUndo }) => {
  if (kept === 0) return null
  const counts = (Object.entries(reasons) as [UndoReason, number][]).map(
    ([reason, count]) => `${reasonWords[reason]} ${figure(count)} 户`,
  )
  return (
    <>
      <p className='second'>{`保留的：${counts.join('，')}`}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className='lines proposed' tabIndex={0} aria-label='保留的商户'>
        {named.map(({ shopId, name, reasons: why }) => (
          <li key={shopId}>
            <Link className='row-link grow' to={`/shops/${shopId}`}>
              {name}
            </Link>
            <span className='quiet'>{why.map((reason) => reasonWords[reason]).join('、')}</span>
          </li>
        ))}
      </ul>
      {named.length < kept ? <p className='quiet'>{`另有 ${figure(kept - named.length)} 户没有列出。`}</p> : null}
    </>
  )
}

const Places = ({ undo }: { readonly undo: ImportUndo }) => {
  const words = placesInWords(undo)
  const { kept = 0, named = [] } = undo.places ?? {}
  if (words === undefined) return null
  return (
    <>
      <p className='second'>{words}</p>
      <ul className='lines' aria-label='保留的所和网格'>
        {named.map(({ name, reasons }) => (
          <li key={name}>
            <span className='grow'>{name}</span>
            <span className='quiet'>{reasons.map((reason) => placeReasonWords[reason]).join('、')}</span>
          </li>
        ))}
      </ul>
      {named.length < kept ? <p className='quiet'>{`另有 ${figure(kept - named.length)} 个没有列出。`}</p> : null}
    </>
  )
}

const Progress = ({ undo }: { readonly undo: ImportUndo }) => {
  const left = useTimeLeft(`${undo.step} ${undo.startedAt}`, undo.progress)
  return (
    <>
      <ProgressBar name='撤销进度' {...undo.progress} />
      <p className='second'>{`关掉页面也会继续。${left === undefined ? '' : `${left}。`}`}</p>
    </>
  )
}

const Stand = ({ undo }: { readonly undo: ImportUndo }) => (
  <div className='column' aria-live='polite'>
    <h3 className='big'>{undoTitle(undo)}</h3>
    {undo.failure === undefined ? null : <Notice tone='fail'>{undo.failure}</Notice>}
    {isUndoing(undo) ? (
      <Progress undo={undo} />
    ) : (
      <>
        <Kept undo={undo} />
        <Places undo={undo} />
      </>
    )}
  </div>
)

const consequence =
  '去掉的商户连同证照都没有了，编号不再用，公示页打不开。这次新建的所和网格，没有别的用处的也一起去掉。'

const Deeds = ({ one: { importId, undo } }: { readonly one: Import }) => {
  const api = useApi()
  const queries = useQueryClient()
  const locked = registerLock(grantsOf(useMe().data))
  const [isAsking, setAsking] = useState(false)
  const run = useAction(api.shop.undoImport, () => {
    setAsking(false)
    return queries.invalidateQueries({ queryKey: ['import', importId] })
  })
  const deed = undo && deedInWords(undo)
  return (
    <div className='panel-foot'>
      {deed === undefined ? null : (
        <GuardedButton danger locked={locked} onClick={() => setAsking(true)}>
          {deed}
        </GuardedButton>
      )}
      <GuardedButton
        locked={locked}
        loading={run.isPending && !isAsking}
        onClick={() => run.mutate({ importId, confirm: false })}
      >
        {undo === undefined ? '看看会撤销哪些' : '再看一遍'}
      </GuardedButton>
      {isAsking ? null : <ActionError error={run.error} />}
      <Dialog
        open={isAsking}
        title={undo === undefined ? '' : `撤销这次导入：${fatesInWords(undo)}？`}
        okText='撤销导入'
        cancelText='先不办'
        okButtonProps={{ danger: true, loading: run.isPending }}
        onCancel={() => setAsking(false)}
        onOk={() => run.mutate({ importId, confirm: true })}
      >
        <p>{consequence}</p>
        <ActionError error={run.error} />
      </Dialog>
    </div>
  )
}

const hasStored = ({ state, stored, proposed }: Import): boolean =>
  (state === 'done' || state === 'failed') &&
  stored.created + stored.changed + proposed.stations.length + proposed.grids.length > 0

/** Taking an import back: looked at first, then confirmed; it goes on by itself. */
export const UndoPanel = ({ one }: { readonly one: Import }) => {
  if (!hasStored(one)) return null
  const isOver = one.undo?.step === 'undone' && one.undo.kept === 0 && (one.undo.places?.kept ?? 0) === 0
  return (
    <Panel title='撤销这次导入'>
      {one.undo === undefined ? (
        <p className='second'>
          后来没人动过的商户可以撤销：新增的去掉，改动的恢复原样。先看会撤销哪些，看的时候什么都不会变。
        </p>
      ) : (
        <Stand undo={one.undo} />
      )}
      {isUndoing(one.undo) || isOver ? null : <Deeds one={one} />}
    </Panel>
  )
}
