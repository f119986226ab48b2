import { dayOf, timeOf } from '@app/rules/time/day'
import type { Draft } from '@app/types/checklist/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useChecklistDraft, useChecklists } from '../../client/use-checklists'
import { useMe } from '../../client/use-me'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { countWords, versionName } from '../../words/checklist-words'
import { CheckPanel } from './check-panel'
import { addGroup } from './draft-edits'
import { ExportButton } from './export-button'
import { GroupEditor } from './group-editor'
import { LeaveGuard } from './leave-guard'
import { PhonePreview } from './phone-preview'
import { PublishButton } from './publish-dialog'
import { RefusedLines } from './refused-lines'
import { AboutForm, CoverageForm, JudgementForm } from './settings-forms'
import { SheetButton } from './sheet-button'
import { type DraftEditor, useDraftEditor } from './use-draft-editor'
import { WithdrawButton } from './withdraw-button'

const moment = (instant: string) => `${dayOf(instant)} ${timeOf(instant)}`

/** A colleague has saved: her draft may take the place of what is here. */
const NewerNote = ({ draft, editor }: { readonly draft: Draft; readonly editor: DraftEditor }) =>
  draft.revision <= editor.kept.revision ? null : (
    <Notice tone='warn'>
      {`${draft.savedBy}在 ${moment(draft.savedAt)} 存过这份草稿，和您打开时的不一样了。`}
      <Button type='link' onClick={() => editor.take(draft)}>
        换成最新的，不要我的改动
      </Button>
    </Notice>
  )

const Head = ({ draft, editor }: { readonly draft: Draft; readonly editor: DraftEditor }) => {
  const { id } = draft
  const { content, kept, isDirty } = editor
  const newest = useChecklists().data?.tables.find((table) => table.id === id)?.versions[0]
  const items = content.groups.flatMap((group) => group.items)
  return (
    <PageHead
      title={`${id} ${versionName((newest?.version ?? 0) + 1)}，草稿`}
      crumbs={[{ to: '/checklists', label: '要点表' }]}
      facts={`${isDirty ? '有改动还没有保存。' : ''}${kept.savedBy} ${moment(kept.savedAt)} 保存。${countWords(
        items.length,
        items.filter(({ keyItem }) => keyItem).length,
      )}`}
      actions={
        <>
          <Button disabled={!editor.canUndo} onClick={editor.undo}>
            撤销一步
          </Button>
          <PhonePreview content={content} />
          {newest === undefined ? null : (
            <Link className='button' to={`/checklists/${id}/compare?before=${newest.version}&after=draft`}>
              {`和${versionName(newest.version)}比较`}
            </Link>
          )}
          <PublishButton id={id} revision={kept.revision} isDirty={isDirty} />
          <Button type='primary' disabled={!isDirty} loading={editor.isSaving} onClick={editor.save}>
            保存草稿
          </Button>
        </>
      }
    />
  )
}

const FileTools = ({
  id,
  editor,
  onGo,
}: {
  readonly id: string
  readonly editor: DraftEditor
  readonly onGo: () => void
}) => (
  <div className='button-row'>
    <ExportButton id={id} />
    <SheetButton
      id={id}
      revision={editor.kept.revision}
      words='从表格读入，换掉草稿'
      disabled={editor.isDirty}
      onRead={onGo}
    />
    <WithdrawButton id={id} revision={editor.kept.revision} onGo={onGo} />
  </div>
)

const Editor = ({ draft, onAnew }: { readonly draft: Draft; readonly onAnew: () => void }) => {
  const me = useMe().data?.person?.name ?? ''
  const editor = useDraftEditor(draft, me)
  const [isLeaving, setLeaving] = useState(false)
  const { content, edit, newKey, kept, isDirty } = editor
  return (
    <>
      <Head draft={draft} editor={editor} />
      <NewerNote draft={draft} editor={editor} />
      <RefusedLines error={editor.error} />
      <div className='columns wide-left draft-columns'>
        <div className='column'>
          <AboutForm content={content} edit={edit} />
          {content.groups.map((group) => (
            <GroupEditor key={group.key} group={group} edit={edit} newKey={newKey} />
          ))}
          <div className='button-row'>
            <Button icon={<Icon name='plus' size={15} />} onClick={() => edit(addGroup(newKey(), ''))}>
              加一组
            </Button>
          </div>
        </div>
        <div className='column'>
          <CheckPanel id={draft.id} revision={kept.revision} content={content} isDirty={isDirty} />
          {content.selfCheck ? null : (
            <>
              <JudgementForm content={content} edit={edit} />
              <CoverageForm content={content} edit={edit} />
            </>
          )}
          <FileTools
            id={draft.id}
            editor={editor}
            onGo={() => {
              setLeaving(true)
              onAnew()
            }}
          />
        </div>
      </div>
      <LeaveGuard isDirty={isDirty && !isLeaving} />
    </>
  )
}

/** The draft of a table's next version, under work. */
const DraftPage = () => {
  const { id = '' } = useParams()
  const query = useChecklistDraft(id)
  const [sitting, setSitting] = useState(0)
  const anew = async () => {
    await query.refetch()
    setSitting((last) => last + 1)
  }
  return (
    <Loaded query={query} what='草稿'>
      {(draft) => <Editor key={`${id} ${sitting}`} draft={draft} onAnew={() => void anew()} />}
    </Loaded>
  )
}
export default DraftPage
