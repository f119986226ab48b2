import { heldFor, selfChecksInForce } from '@app/rules/inspection/in-force'
import { traitsOf } from '@app/rules/shop/facts/traits'
import { dayOf } from '@app/rules/time/day'
import type { TableLine, VersionLine } from '@app/types/checklist/contract'
import {
  type BusinessType,
  businessTraitNames,
  businessTypeNames,
  businessTypes,
  sizeClasses,
} from '@app/types/shop/values'
import { Link } from 'react-router'
import { useOutside } from '../../client/api-context'
import { useChecklists } from '../../client/use-checklists'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { versionName } from '../../words/checklist-words'
import { NewTable } from './new-table'
import { TablePanel } from './table-panel'
import { Standing } from './table-state'

type Version = VersionLine & { readonly id: string }

const TableLink = ({ held, of }: { readonly held: Version; readonly of?: string }) => (
  <Link className='own-line' to={`/checklists/${held.id}/versions/${held.version}`}>
    {`${of ? `${of}：` : ''}${held.title}，${versionName(held.version)}`}
  </Link>
)

/** The table of a kind of business, then those that shops with a trait are asked instead. */
const HeldLines = ({ type, versions }: { readonly type: BusinessType; readonly versions: readonly Version[] }) => {
  const today = dayOf(useOutside().now().toISOString())
  const held = heldFor({ type }, today, versions)
  const special = traitsOf[type].flatMap((trait) => {
    const own = heldFor({ type, traits: [trait] }, today, versions)
    return own && own !== held ? [{ trait, own }] : []
  })
  const ofSize = sizeClasses.map((sizeClass) =>
    selfChecksInForce({ businessTypes: [type], sizeClass }, today, versions),
  )
  const selfChecks = [...new Set(ofSize.flat())]
  return (
    <li>
      <div className='grow'>
        <b>{businessTypeNames[type]}</b>
        <div className='second'>{held ? <TableLink held={held} /> : '还没有要点表，不能开始检查'}</div>
        {special.map(({ trait, own }) => (
          <div key={trait} className='second'>
            <TableLink held={own} of={businessTraitNames[trait]} />
          </div>
        ))}
        {selfChecks.map((own) => (
          <div key={own.id} className='second'>
            <TableLink held={own} of='自查' />
          </div>
        ))}
      </div>
      <span className='tail'>
        <Standing standing={held?.standing} />
      </span>
    </li>
  )
}

/** Which table is used today for which kind of business. */
const ByType = ({ tables }: { readonly tables: readonly TableLine[] }) => {
  const versions = tables.flatMap(({ id, versions: all }) => all.map((version) => ({ id, ...version })))
  return (
    <Panel title='今天各业态用哪张表' flush>
      <ul className='lines'>
        {businessTypes.map((type) => (
          <HeldLines key={type} type={type} versions={versions} />
        ))}
      </ul>
    </Panel>
  )
}

const Tables = ({ tables }: { readonly tables: readonly TableLine[] }) =>
  tables.length === 0 ? (
    <EmptyState title='还没有要点表'>从空白开始新建一张，或从表格文件读入。</EmptyState>
  ) : (
    <div className='columns wide-left'>
      <div className='column'>
        {tables.map((table) => (
          <TablePanel key={table.id} table={table} />
        ))}
      </div>
      <ByType tables={tables} />
    </div>
  )

/** The law's check tables (要点表) of the district: what is in force, what comes, what was, and drafts. */
const ChecklistsPage = () => {
  const query = useChecklists()
  return (
    <>
      <PageHead
        title='要点表'
        facts='新版从定下的一天起用；已经做过的检查不受影响。'
        actions={<NewTable tables={query.data?.tables ?? []} />}
      />
      <Loaded query={query} what='要点表'>
        {({ tables }) => <Tables tables={tables} />}
      </Loaded>
    </>
  )
}
export default ChecklistsPage
