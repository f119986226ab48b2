import { applicationStateNames } from '@app/types/shop/joining/values'
import { useState } from 'react'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { dial } from '../../device/phone'
import { ApplicationFacts } from '../../joining/application-facts'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { Strip } from '../../ui/strip'
import { dotted } from '../../words/shop'
import { AnswerSheet } from './answer-sheet'
import { Beside, Registered, type Shown } from './beside'
import { GridCard, proposedIn } from './grid-card'
import { useDecision } from './use-decision'

const Settled = ({ application }: { readonly application: Shown }) => {
  const { state, words, decidedBy, shopId } = application
  if (state === 'submitted') {
    return application.mayDecide ? null : <Strip look='hint'>这是您自己交的申请，请另一位同事来办。</Strip>
  }
  return (
    <>
      <Strip look='none' icon='tick'>
        {dotted(applicationStateNames[state], decidedBy && `${decidedBy}办`, words)}
      </Strip>
      {shopId && state === 'approved' && (
        <Button words='看这家店的档案' look='outline' onTap={() => goTo('/inspector/dossier/index', { shopId })} />
      )}
    </>
  )
}

type DecideDockProps = {
  readonly application: Shown
  readonly gridId: string | undefined
  readonly decision: ReturnType<typeof useDecision>
}

const DecideDock = ({ application, gridId, decision }: DecideDockProps) => {
  const isNew = application.aim === 'newShop'
  const lacksGrid = isNew && !gridId
  const { busy, decide, setAsking } = decision
  return (
    <Dock {...(lacksGrid && { below: '先选网格，再通过' })}>
      <Button id='refuse' words='不通过' look='danger' short onTap={() => setAsking('refuse')} />
      <Button id='return' words='退回' look='outline' short onTap={() => setAsking('return')} />
      <Button
        id='approve'
        words={isNew ? '通过，发码' : '通过认领'}
        disabled={lacksGrid}
        busy={busy ? '正在办…' : undefined}
        onTap={() => void decide({ kind: 'approve', gridId })}
      />
    </Dock>
  )
}

/** One application, and the decision about it. */
export default function ApplicationPage() {
  const { applicationId = '' } = useRouter().params
  const [query, again] = useRead(`application/${applicationId}`, () => api.shop.showApplication({ applicationId }))
  const [likeness] = useRead(`likeness/${applicationId}`, () => api.shop.findLikeShops({ applicationId }))
  const [places] = useRead('places', () => api.shop.listPlaces({}))
  useDidShow(again)
  const application = shownValue(query)
  const like = shownValue(likeness)
  const station = shownValue(places)?.stations.find(({ stationId }) => stationId === application?.stationId)
  const [chosen, setChosen] = useState<string>()
  const hints = { liesIn: application?.liesIn, street: like?.grid }
  const gridId = chosen ?? proposedIn(station, hints)
  const decision = useDecision(application, again)
  const { asking, setAsking, busy, outcome, decide } = decision
  const phone = application?.phone
  return (
    <Page
      door='inspector'
      title='入驻申请'
      dock={application?.mayDecide && <DecideDock application={application} gridId={gridId} decision={decision} />}
      above={
        asking && (
          <AnswerSheet
            kind={asking}
            busy={busy}
            onClose={() => setAsking(undefined)}
            onAnswer={(words) => void decide({ kind: asking, words })}
          />
        )
      }
    >
      <QueryNotice query={query} what='这份申请' again={again} />
      <OutcomeStrip outcome={outcome} />
      {application && (
        <>
          <Settled application={application} />
          <Registered application={application} />
          <ApplicationFacts application={application} />
          {phone && <Button words={`打电话 ${phone}`} icon='phone' look='outline' onTap={() => dial(phone)} />}
          <Beside application={application} like={like} />
          {application.mayDecide && application.aim === 'newShop' && station && (
            <GridCard station={station} {...hints} chosen={gridId} onChoose={setChosen} />
          )}
        </>
      )}
    </Page>
  )
}
