import { fullDate } from '@app/rules/time/day'
import type { TableLine, VersionLine } from '@app/types/checklist/contract'
import type { Table } from '@app/types/checklist/table'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { useChecklists, useChecklistVersion } from '../../client/use-checklists'
import { Loaded } from '../../parts/loaded'
import { ActionError, Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { aimWords, countWords, versionName } from '../../words/checklist-words'
import { ExportButton } from './export-button'
import { ItemFacts } from './item-facts'
import { PhonePreview } from './phone-preview'
import { RulePanels } from './rule-panel'
import { useBegin } from './table-panel'
import { StateTicket } from './table-state'

/** The draft that there is, or the beginning of one after this version. */
const DraftButton = ({ table, line }: { readonly table: Table; readonly line: VersionLine }) => {
  const { id } = table
  const begin = useBegin()
  const known = useChecklists().data?.tables.find((one) => one.id === id)
  if (known?.draft !== undefined)
    return (
      <Link className='button primary' to={`/checklists/${id}/draft`}>
        打开草稿
      </Link>
    )
  return (
    <>
      <Button
        type='primary'
        loading={begin.isPending}
        onClick={() => begin.mutate({ id, from: { id, version: line.version } })}
      >
        照这一版起草
      </Button>
      <ActionError error={begin.error} />
    </>
  )
}

/** Links to what may be laid beside this version: the one before, and the draft. */
const CompareLinks = ({ known, version }: { readonly known: TableLine | undefined; readonly version: number }) => {
  const before = known?.versions.find((one) => one.version < version)
  if (known === undefined || before === undefined) return null
  return (
    <Link className='button' to={`/checklists/${known.id}/compare?before=${before.version}&after=${version}`}>
      {`和${versionName(before.version)}比较`}
    </Link>
  )
}

type Shown = { readonly table: Table; readonly line: VersionLine }

const Version = ({ table, line }: Shown) => {
  const known = useChecklists().data?.tables.find((one) => one.id === table.id)
  return (
    <>
      <PageHead
        title={`${table.title} ${versionName(line.version)}`}
        crumbs={[{ to: '/checklists', label: '要点表' }]}
        facts={
          <>
            <StateTicket state={line.state} /> {`${table.id}，${fullDate(table.effectiveFrom)}起。`}
            {`${countWords(line.items, line.keyItems)}。${aimWords(table)}`}
          </>
        }
        actions={
          <>
            <PhonePreview content={table} />
            <CompareLinks known={known} version={line.version} />
            <ExportButton id={table.id} version={line.version} />
            <DraftButton table={table} line={line} />
          </>
        }
      />
      {table.standing === undefined ? null : (
        <Notice tone='warn'>
          这张表待本局确认：官方文字不在手边，条目照所引条款写成。核对以后起草下一版，去掉这个标记再发布。
        </Notice>
      )}
      <div className='columns wide-left'>
        <div className='column'>
          {table.groups.map((group) => (
            <Panel
              key={group.key}
              title={group.title}
              aside={<span className='quiet'>{`${group.items.length} 项`}</span>}
              flush
            >
              <ul className='lines'>
                {group.items.map((item) => (
                  <li key={item.key}>
                    <ItemFacts item={item} />
                  </li>
                ))}
              </ul>
            </Panel>
          ))}
        </div>
        <div className='column'>
          {table.selfCheck ? null : <RulePanels judgement={table.judgement} coverage={table.coverage} />}
        </div>
      </div>
    </>
  )
}

/** One published version of a check table, word for word. */
const VersionPage = () => {
  const { id = '', version = '' } = useParams()
  const query = useChecklistVersion(id, Number(version) || 1)
  return (
    <Loaded query={query} what='这一版要点表'>
      {(shown) => <Version {...shown} />}
    </Loaded>
  )
}
export default VersionPage
