import { coverageWords, judgementWords } from '@app/rules/checklist/rule-words'
import { type DiffRow, diffTables, type TableDiff } from '@app/rules/inspection/diff'
import { scaleOf } from '@app/rules/inspection/scale'
import type { TableContent } from '@app/types/checklist/table'
import { inspectionKindNames, inspectionKinds, verdictName, verdicts } from '@app/types/inspection/values'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useChecklistDraft, useChecklistVersion } from '../../client/use-checklists'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { aimWords, versionName } from '../../words/checklist-words'
import { ChangedRow } from './changed-row'
import { ChangeBox, WordsChanged } from './words-changed'

const isChanged = ({ before, after, changes }: DiffRow) => !before || !after || changes.length > 0

const ruleLine = ({ judgement }: TableContent): string => {
  const words = judgementWords(judgement)
  return verdicts
    .flatMap((verdict) => (words[verdict] ? [`${verdictName(verdict, scaleOf(judgement))}：${words[verdict]}`] : []))
    .join('。')
}

/** What differs beside the items: each as the words of both. */
const settingsChanged = (before: TableContent, after: TableContent): readonly (readonly [string, string, string])[] => {
  const all: readonly (readonly [string, string, string])[] = [
    ['名称', before.title, after.title],
    ['适用业态', aimWords(before), aimWords(after)],
    ['标记', before.standing ?? '', after.standing ?? ''],
    ['怎样判定', ruleLine(before), ruleLine(after)],
    ...inspectionKinds.map(
      (kind) =>
        [inspectionKindNames[kind], coverageWords(before.coverage[kind]), coverageWords(after.coverage[kind])] as const,
    ),
  ]
  return all.filter(([, was, is]) => was !== is)
}

const Settings = ({ before, after }: Both) => {
  const changed = settingsChanged(before, after)
  if (changed.length === 0) return null
  return (
    <Panel title='表的设置'>
      <dl className='facts'>
        {changed.map(([name, was, is]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <WordsChanged before={was} after={is} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

const Sums = ({ diff }: { readonly diff: TableDiff }) => {
  const same = diff.rows.length - diff.added - diff.removed - diff.changed
  return (
    <p className='change-sums'>
      <ChangeBox kind='added' /> {`${diff.added} 项`} <ChangeBox kind='changed' /> {`${diff.changed} 项`}{' '}
      <ChangeBox kind='removed' /> {`${diff.removed} 项`} <span className='quiet'>{`不变 ${same} 项`}</span>
    </p>
  )
}

type Both = { readonly before: TableContent; readonly after: TableContent }
type Named = { readonly names: readonly [string, string] }

const SideBySide = ({ before, after, names }: Both & Named) => {
  const [all, setAll] = useState(false)
  const diff = diffTables(before, after)
  const shown = all ? diff.rows : diff.rows.filter(isChanged)
  const same = diff.rows.length - diff.rows.filter(isChanged).length
  return (
    <div className='column'>
      <Sums diff={diff} />
      {diff.removed === 0 ? null : (
        <Notice tone='warn'>{`删去的 ${diff.removed} 项，上次不符合的，以后列在“本表已无此项”里接着查。`}</Notice>
      )}
      <Settings before={before} after={after} />
      <Panel title='项目' flush>
        <table className='change-table'>
          <thead>
            <tr>
              <th>变化</th>
              <th>{names[0]}</th>
              <th>{names[1]}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <ChangedRow key={row.key} row={row} />
            ))}
          </tbody>
        </table>
        <div className='panel-foot'>
          {shown.length === 0 ? <span className='grow'>项目没有变化。</span> : null}
          {same === 0 ? null : (
            <>
              <span>{all ? `包括没有变化的 ${same} 项` : `其余 ${same} 项没有变化`}</span>
              <Button type='link' onClick={() => setAll(!all)}>
                {all ? '收起' : '展开'}
              </Button>
            </>
          )}
        </div>
      </Panel>
    </div>
  )
}

/** Two versions of a table side by side; `after=draft` is the saved draft. */
const ComparePage = () => {
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const before = Number(search.get('before')) || 1
  const isDraft = search.get('after') === 'draft'
  const after = Number(search.get('after')) || 1
  const old = useChecklistVersion(id, before)
  const next = useChecklistVersion(id, isDraft ? undefined : after)
  const draft = useChecklistDraft(id, isDraft)
  const names = [versionName(before), isDraft ? '草稿' : versionName(after)] as const
  const what = '要比较的两版'
  return (
    <>
      <PageHead
        title={`${names[0]}和${names[1]}`}
        crumbs={[
          { to: '/checklists', label: '要点表' },
          { to: isDraft ? `/checklists/${id}/draft` : `/checklists/${id}/versions/${after}`, label: id },
        ]}
        facts='一项是不是同一项，看项目编码；改了文字还是同一项。'
      />
      <Loaded query={old} what={what}>
        {({ table }) =>
          isDraft ? (
            <Loaded query={draft} what={what}>
              {({ content }) => <SideBySide before={table} after={content} names={names} />}
            </Loaded>
          ) : (
            <Loaded query={next} what={what}>
              {(shown) => <SideBySide before={table} after={shown.table} names={names} />}
            </Loaded>
          )
        }
      </Loaded>
    </>
  )
}
export default ComparePage
