import { dueVisitWords } from '@app/rules/inspection/due-visit'
import type { PropsWithChildren } from 'react'
import { goTo } from '../../../device/go'
import type { PackOrder } from '../../../grid-pack/pack-box'
import type { DraftLine } from '../../../inspection/drafts'
import { OutboxRow } from '../../../inspection/outbox-row'
import { now } from '../../../parts'
import { RectificationRows } from '../../../rectification/rectification-rows'
import { View } from '../../../ui/box'
import { Card, Section } from '../../../ui/card'
import { Row } from '../../../ui/row'
import { Shape } from '../../../ui/shape'
import { ageWords } from '../../../words/age'
import type { Today } from './today'

const stepPages = {
  check: '/inspector/check/index',
  stopped: '/inspector/conclude/index',
  recused: '/inspector/sign/index',
  signed: '/inspector/sign/index',
  handed: '/inspector/check/index',
  tampered: '/inspector/check/index',
  otherKey: '/inspector/check/index',
} as const

const stepWords = ({ step, done, total }: DraftLine): string => {
  if (step === 'check') return `查到 ${done}/${total} 项`
  if (step === 'handed') return '移交给同事了'
  if (step === 'stopped') return '没有查成，等签字'
  if (step === 'tampered' || step === 'otherKey') return '打不开，点开看原因'
  return step === 'recused' ? '申请了回避，等签字' : '签过字，还没送达'
}

const DraftRows = ({ drafts }: { readonly drafts: readonly DraftLine[] }) => (
  <>
    <Section title='接着做' count={drafts.length} />
    <Card flush>
      {drafts.map((draft) => (
        <Row
          key={draft.inspectionId}
          icon='pen'
          title={draft.shopName}
          words={[stepWords(draft), draft.savedAt > 0 && `${ageWords(draft.savedAt, now())}停下`]
            .filter(Boolean)
            .join('，')}
          act={draft.step === 'handed' ? '查看' : '继续'}
          onTap={() => goTo(stepPages[draft.step], { inspectionId: draft.inspectionId })}
        />
      ))}
    </Card>
  </>
)

const openOrder = ({ shopId, rectificationId }: PackOrder) =>
  goTo('/inspector/rectification/index', { shopId, rectificationId })

type PartProps = PropsWithChildren<{ readonly id: string; readonly count: number }>

/** Where a tile of the header leads. */
const Part = ({ id, count, children }: PartProps) =>
  count === 0 ? null : (
    <View id={id} className='stack'>
      {children}
    </View>
  )

type OrdersProps = { readonly id: string; readonly title: string; readonly orders: readonly PackOrder[] }

/** More of them would push everything else out of sight; all are in the list below. */
const mostOrders = 5

const Orders = ({ id, title, orders }: OrdersProps) => (
  <Part id={id} count={orders.length}>
    <RectificationRows
      title={title}
      named
      lines={orders.slice(0, mostOrders)}
      total={orders.length}
      onOpen={openOrder}
    />
  </Part>
)

/** Shops that were drawn or are due, each with the reason; all of them stand in the list below. */
const Visits = ({ visits }: Pick<Today, 'visits'>) => (
  <Part id='visits' count={visits.length}>
    <Section title='该去检查' count={visits.length} />
    <Card flush>
      {visits.slice(0, mostOrders).map(({ line: { shopId, name }, due }) => (
        <Row
          key={shopId}
          lead={<Shape tone='warn' size='row' />}
          title={name}
          words={dueVisitWords(due)}
          onTap={() => goTo('/inspector/dossier/index', { shopId })}
        />
      ))}
    </Card>
  </Part>
)

/** A day's work in the order in which it presses; each row leads to what it names. */
export const TodayCards = ({ today }: { readonly today: Today }) => (
  <>
    <Orders id='overdue' title='整改逾期' orders={today.overdue} />
    <Orders id='due' title='到期、等您处理' orders={today.due} />
    <Visits visits={today.visits} />
    <Part id='drafts' count={today.drafts.length}>
      <DraftRows drafts={today.drafts} />
    </Part>
    <Card flush>
      <OutboxRow />
      <Row
        id='rectifications'
        icon='flag'
        iconLook='lamp'
        title='整改台账'
        words='自己网格的，全部'
        onTap={() => goTo('/inspector/rectifications/index')}
      />
    </Card>
  </>
)
