import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { TableLine, VersionLine } from '@app/types/checklist/contract'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useChecklistsAnew } from '../../client/use-checklists'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { aimWords, countWords, versionName } from '../../words/checklist-words'
import { Standing, StateTicket } from './table-state'

const publishedWords = ({ shipped, publishedAt, publishedBy }: VersionLine): string =>
  shipped || publishedAt === undefined ? '系统自带' : `${publishedBy ?? ''} ${dayOf(publishedAt)} 发布`

const VersionRow = ({ id, line }: { readonly id: string; readonly line: VersionLine }) => (
  <li>
    <div className='grow'>
      <Link to={`/checklists/${id}/versions/${line.version}`}>
        <b>{versionName(line.version)}</b>
      </Link>
      <div>{`${fullDate(line.effectiveFrom)}起，${countWords(line.items, line.keyItems)}`}</div>
      <div className='second'>{`${aimWords(line)}；${publishedWords(line)}`}</div>
    </div>
    <span className='tail'>
      <Standing standing={line.standing} />
      <StateTicket state={line.state} />
    </span>
  </li>
)

const DraftRow = ({ id, draft }: { readonly id: string; readonly draft: NonNullable<TableLine['draft']> }) => (
  <li>
    <div className='grow'>
      <Link to={`/checklists/${id}/draft`}>
        <b>草稿</b>
      </Link>
      <div className='second'>
        {`${draft.savedBy} ${dayOf(draft.savedAt)} ${timeOf(draft.savedAt)} 保存；${countWords(draft.items, draft.keyItems)}`}
      </div>
    </div>
    <span className='tail'>
      <StateTicket state='draft' />
    </span>
  </li>
)

/** Begins the draft of the next version and opens it. */
export const useBegin = () => {
  const api = useApi()
  const go = useNavigate()
  const anew = useChecklistsAnew()
  return useAction(api.checklist.beginDraft, async (_, { id }) => {
    await anew()
    return await go(`/checklists/${id}/draft`)
  })
}

const NextVersion = ({ id, newest }: { readonly id: string; readonly newest: VersionLine }) => {
  const begin = useBegin()
  return (
    <>
      <Button
        size='small'
        loading={begin.isPending}
        aria-label={`起草下一版：${id}`}
        onClick={() => begin.mutate({ id, from: { id, version: newest.version } })}
      >
        起草下一版
      </Button>
      <ActionError error={begin.error} />
    </>
  )
}

/** One table with its versions, newest first, its draft on top. */
export const TablePanel = ({ table: { id, draft, versions } }: { readonly table: TableLine }) => {
  const [newest] = versions
  const title = newest?.title ?? draft?.title ?? ''
  return (
    <Panel
      title={title === '' ? id : `${title} ${id}`}
      aside={draft === undefined && newest !== undefined ? <NextVersion id={id} newest={newest} /> : undefined}
      flush
    >
      <ul className='lines'>
        {draft === undefined ? null : <DraftRow id={id} draft={draft} />}
        {versions.map((line) => (
          <VersionRow key={line.version} id={id} line={line} />
        ))}
      </ul>
    </Panel>
  )
}
