import { shortDate } from '@app/rules/time/day'
import { postNames } from '@app/types/employee/values'
import { controlNames } from '@app/types/self-check/values'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api } from '../../parts'
import type { ControlsShown } from '../../self-check/control-draft'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { MonthPart } from './month-part'

type Now = ControlsShown['now'][number]

/** Whose turn it is, until when, or who did it. */
const nowWords = ({ record, owers, post, dueDay, standing }: Now): string => {
  if (record) return `${record.by}已填${record.isLate ? '，补填' : ''}`
  if (standing === 'notOwed') return '这一期不用做'
  const who = owers.length > 0 ? owers.map(({ name }) => name).join('、') : `还没有任命${postNames[post]}`
  return `${who}填${dueDay ? `，${shortDate(dueDay)}前` : ''}`
}

const NowRows = ({ shown, shopId }: { readonly shown: ControlsShown; readonly shopId: string }) => (
  <Card flush>
    {shown.now.map((one) => (
      <Row
        key={one.control}
        icon={one.record ? 'tick' : 'pen'}
        title={controlNames[one.control]}
        words={nowWords(one)}
        {...(one.record || one.owers.length === 0 || one.standing === 'notOwed'
          ? {}
          : { act: '去填', onTap: () => goTo('/merchant/control/index', { shopId, control: one.control }) })}
      />
    ))}
  </Card>
)

const Body = ({ shown, shopId }: { readonly shown: ControlsShown; readonly shopId: string }) => (
  <>
    {shown.owes === 'required' ? (
      <Strip look='hint'>{`${shown.basis}：每天管控、每周排查、每月调度。没有发现问题的日子也要填。`}</Strip>
    ) : (
      <Strip look='hint'>这类店没有强制要求，填了也算数。</Strip>
    )}
    <Section title='现在要填' />
    <NowRows shown={shown} shopId={shopId} />
    <Card flush>
      <Row
        icon='camera'
        title='店内整改'
        words='检查发现的问题，谁来改、改好了没有'
        onTap={() => goTo('/merchant/tasks/index', { shopId })}
      />
    </Card>
    <MonthPart shown={shown} shopId={shopId} />
  </>
)

/** 日管控、周排查、月调度: whose turn it is, and what was written this month. */
export default function Controls() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`controls/${shopId}`, () => api.selfCheck.showControls({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  return (
    <Page door='merchant' title='日周月记录' header={shown && <DoorTitle>{shown.shopName}</DoorTitle>}>
      <QueryNotice query={query} what='记录' again={again} />
      {shown && shown.now.length === 0 && (
        <Message title='没有要填的记录' words='店里登记了食品安全员以后，在这里提醒填。' drawing='shop' />
      )}
      {shown && shown.now.length > 0 && <Body shown={shown} shopId={shopId} />}
    </Page>
  )
}
