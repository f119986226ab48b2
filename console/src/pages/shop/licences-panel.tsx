import { needsTerm, yearlyWindow } from '@app/rules/licence/kinds'
import { numberProblemWords } from '@app/rules/licence/number-problem'
import { fullDate } from '@app/rules/time/day'
import type { Licence } from '@app/types/licence/contract'
import { type LicenceKind, licenceKindNames } from '@app/types/licence/values'
import type { Dossier } from '@app/types/shop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { LicenceTicket } from '../../parts/licence-ticket'
import { shopLock } from '../../parts/locks'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { dayInWords, dayOf } from '../../words/day'
import { inFours } from '../../words/figures'
import { Doubts } from './doubts'
import { RecordLicence } from './record-licence'

const term = ({ kind, validUntil, standing }: Licence): string => {
  if (validUntil === undefined) return needsTerm(kind) ? '期限未填' : '没有期限'
  return validUntil === 'unlimited'
    ? '长期'
    : `有效至 ${dayInWords(validUntil)}${standing ? `，延续期限${standing}` : ''}`
}

const NumberDoubt = ({ numberProblem, numberVerified }: Licence) =>
  numberProblem === undefined ? null : (
    <div className='second'>
      {`${numberProblemWords[numberProblem]}。${numberVerified ? '已对照证照核对过。' : ''}`}
    </div>
  )

type LineProps = {
  readonly licence: Licence
  readonly locked: string | undefined
  readonly onChange: () => void
  readonly onCancel: () => void
}

const PaperLine = ({ licence, locked, onChange, onCancel }: LineProps) => (
  <li>
    <div className='grow'>
      <b>{licenceKindNames[licence.kind]}</b>
      <div className='second'>
        <span className='code'>{inFours(licence.number)}</span>
        <span className='quiet'>{`，${term(licence)}`}</span>
      </div>
      <NumberDoubt {...licence} />
      {locked === undefined && !licence.cancelled ? (
        <div className='button-row'>
          <Button size='small' onClick={onChange} aria-label={`改${licenceKindNames[licence.kind]}`}>
            改
          </Button>
          <Button size='small' onClick={onCancel} aria-label={`注销${licenceKindNames[licence.kind]}`}>
            注销
          </Button>
        </div>
      ) : null}
    </div>
    <span className='tail'>
      {licence.flags.length === 0 ? null : <Doubts flags={licence.flags} />}
      <LicenceTicket state={licence.state} days={licence.days} />
    </span>
  </li>
)

/** What its kinds of business ask for and nobody recorded. */
const MissingPapers = ({ missing }: { readonly missing: readonly LicenceKind[] }) =>
  missing.length === 0 ? null : (
    <Notice tone='warn'>{`还没有登记：${missing.map((kind) => licenceKindNames[kind]).join('、')}。`}</Notice>
  )

const AnnualReport = () => {
  const { now } = useOutside()
  const report = yearlyWindow('business', dayOf(now()))
  if (!report?.isOpen) return null
  return (
    <p className='row-note'>{`营业执照：${report.about} 年${report.name}，${fullDate(report.until)}前在国家企业信用信息公示系统报送。`}</p>
  )
}

const CancelLicence = ({ shopId, licence, onClose }: { shopId: string; licence: Licence; onClose: () => void }) => {
  const api = useApi()
  const queries = useQueryClient()
  const cancel = useAction(api.licence.cancelLicence, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['shop', shopId] })
  })
  return (
    <ReasonDialog
      open
      title={`注销${licenceKindNames[licence.kind]}`}
      verb='注销'
      busy={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onDo={(reason) => cancel.mutate({ shopId, licenceId: licence.licenceId, reason })}
    >
      <p>证照留在这里，写明已注销；公示页也会写明。再登记同一号码就又有效。</p>
    </ReasonDialog>
  )
}

type Doing = { readonly what: 'add' } | { readonly what: 'change' | 'cancel'; readonly licence: Licence }

/** Papers of a shop with their state today; what is missing, and doubts, stand beside them. */
export const LicencesPanel = ({ shop }: { readonly shop: Dossier }) => {
  const { shopId, licences, missingPapers = [] } = shop
  const locked = shopLock(grantsOf(useMe().data))
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <Panel
      title='证照'
      aside={
        <span className='quiet'>
          {`${licences.length} 张 `}
          <Link to='/licence-kinds'>各种证照的规定</Link>
        </span>
      }
      flush
    >
      <MissingPapers missing={missingPapers} />
      {licences.length === 0 ? <p className='row-note'>还没有登记证照。</p> : null}
      <ul className='lines'>
        {licences.map((licence) => (
          <PaperLine
            key={licence.licenceId}
            licence={licence}
            locked={locked}
            onChange={() => setDoing({ what: 'change', licence })}
            onCancel={() => setDoing({ what: 'cancel', licence })}
          />
        ))}
      </ul>
      <AnnualReport />
      <div className='button-row row-note'>
        <GuardedButton size='small' locked={locked} onClick={() => setDoing({ what: 'add' })}>
          登记证照
        </GuardedButton>
      </div>
      {doing?.what === 'add' ? <RecordLicence shopId={shopId} onClose={close} /> : null}
      {doing?.what === 'change' ? <RecordLicence shopId={shopId} licence={doing.licence} onClose={close} /> : null}
      {doing?.what === 'cancel' ? <CancelLicence shopId={shopId} licence={doing.licence} onClose={close} /> : null}
    </Panel>
  )
}
