import type { PublicationShown } from '@app/types/inspection/publication'
import { publicationDeedNames, publicationModeNames } from '@app/types/inspection/publication/values'
import { Drawer } from 'antd'
import { Link, useLocation } from 'react-router'
import { useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { Facts } from '../../parts/facts'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { dayInWords, momentInWords } from '../../words/day'
import { holds } from '../../words/role-words'
import { CardPreview } from './card-preview'
import { ObjectionPanel } from './objection-panel'
import { dueWords, publicWords } from './publication-words'
import { ReplyPanel } from './reply-panel'
import { ResultDecisions } from './result-decisions'
import { usePublication } from './use-publications'

type Visit = { readonly shopId: string; readonly inspectionId: string; readonly shopName: string }

const History = ({ history = [] }: Pick<PublicationShown, 'history'>) => {
  const { now } = useOutside()
  if (history.length === 0) return null
  return (
    <Panel title='办理经过'>
      <ul className='lines'>
        {history.toReversed().map(({ deed, at, by, reason }) => (
          <li key={at + deed}>
            <div className='grow'>
              <b>{publicationDeedNames[deed]}</b>
              <div className='second'>{`${momentInWords(at, now())}·${by}`}</div>
              {reason === undefined ? null : <div className='second'>{reason}</div>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Standing = ({ one }: { readonly one: PublicationShown }) => {
  const { now } = useOutside()
  return (
    <Facts
      facts={[
        { name: '现在', value: publicWords(one) },
        { name: '期限', value: dueWords(one, now()) },
        { name: '方式', value: publicationModeNames[one.mode] },
        ...(one.isUnderInvestigation ? [{ name: '案件', value: '已立案或移送，自动扣住' }] : []),
        ...(one.reason === undefined ? [] : [{ name: '原因', value: one.reason }]),
        { name: '异议', value: `商户可在 ${dayInWords(one.objectUntil, now())}前提出（期限待本局确认）` },
      ]}
    />
  )
}

/** The way to its page, for whoever does not come from there. */
const WholeInspection = ({ shopId, inspectionId }: Visit) => {
  const to = `/shops/${shopId}/inspections/${inspectionId}`
  return useLocation().pathname === to ? null : (
    <p>
      <Link to={to}>看这次检查的全部</Link>
    </p>
  )
}

/** One result: what the public reads of it, and what the office may do. */
export const PublicationDrawer = ({ visit, onClose }: { readonly visit: Visit; readonly onClose: () => void }) => {
  const query = usePublication(visit)
  const isOffice = holds(grantsOf(useMe().data), 'office')
  return (
    <Drawer open title={visit.shopName} size={520} onClose={onClose} destroyOnHidden rootClassName='publication-drawer'>
      <Loaded query={query} what='这个结果'>
        {(one) => (
          <>
            <Standing one={one} />
            <CardPreview one={one} />
            {isOffice ? <ResultDecisions one={one} /> : null}
            <ReplyPanel one={one} mayDecide={isOffice} />
            <ObjectionPanel one={one} mayAssign={isOffice} />
            <History history={one.history} />
            <WholeInspection {...visit} />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
