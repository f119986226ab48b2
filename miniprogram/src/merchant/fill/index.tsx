import { selfCheckResultNames } from '@app/types/self-check/values'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import { goBack, goTo } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { ofToday } from '../../self-check/of-today'
import { answered, findingsOf, firstOpen, gapAt, gapsOf, stepsOf } from '../../self-check/walk'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { StepCard } from './step-card'
import { type Fill, type Period, useFill } from './use-fill'
import './index.scss'

type Table = Answer<'selfCheck', 'showSelfCheckTable'>
type Taken = Answer<'selfCheck', 'submitSelfCheck'>

const Progress = ({
  done,
  total,
  group,
}: {
  readonly done: number
  readonly total: number
  readonly group: string
}) => (
  <>
    <View className='fill__progress'>
      <View className='fill__count'>{`${done} / ${total}`}</View>
      <View>{group}</View>
    </View>
    <View className='door__meter' ariaHidden>
      <View className='fill__done' style={`width:${total === 0 ? 0 : Math.round((100 * done) / total)}%`} />
    </View>
  </>
)

type DockProps = {
  readonly table: Table
  readonly fill: Fill
  readonly at: number
  readonly onGo: (at: number) => void
}

/** 做到了, 没做到: on to the next as soon as nothing of this one is missing. */
const AnswerDock = ({ table, fill: { draft, change }, at, onGo }: DockProps) => {
  const step = stepsOf(table)[at]
  if (!step) return null
  const { key, naAllowed } = step.item
  const choose = (result: 'ok' | 'problem' | 'notApplicable') => {
    const next = change((before) => answered(before, key, { result }))
    if (!gapAt(table, next, key)) onGo(at + 1)
  }
  const isDone = draft.answers[key] !== undefined && !gapAt(table, draft, key)
  return (
    <View className='dock'>
      <Choice
        label={step.item.text}
        options={[
          { value: 'ok', words: '做到了', tone: 'pass' },
          { value: 'problem', words: '没做到', tone: 'fail' },
          ...(naAllowed ? [{ value: 'notApplicable' as const, words: selfCheckResultNames.notApplicable }] : []),
        ]}
        chosen={draft.answers[key]?.result}
        onChoose={choose}
      />
      <View className='btns'>
        <Button words='上一项' look='quiet' short disabled={at === 0} onTap={() => onGo(at - 1)} />
        <Button id='next-item' words='下一项' look='quiet' short disabled={!isDone} onTap={() => onGo(at + 1)} />
      </View>
    </View>
  )
}

const takenWords = ({ outcome, isLate, settledBefore, findings }: Taken): string => {
  const by = settledBefore ? `${settledBefore.by}已经先交了这一期，您这一份也留着。` : ''
  const late = isLate && outcome === 'settled' ? '这一期已经过了，记为补做。' : ''
  return `${by}${late}${findings > 0 ? `发现 ${findings} 个问题，请安排改好。` : '没有发现问题。'}`
}

type SummaryProps = Omit<DockProps, 'at'> & { readonly shopId: string }

const Summary = ({ table, fill, onGo, shopId }: SummaryProps) => {
  const { draft, send, busy, outcome, trouble } = fill
  const steps = stepsOf(table)
  const gaps = gapsOf(table, draft)
  const findings = findingsOf(table, draft)
  if (outcome && 'value' in outcome) {
    return (
      <Message title='自查已交' words={takenWords(outcome.value)} drawing='shop'>
        {outcome.value.findings > 0 && (
          <Button
            id='to-tasks'
            words='去安排整改'
            look='outline'
            onTap={() => goTo('/merchant/tasks/index', { shopId })}
          />
        )}
        <Button id='back-to-list' words='好了' onTap={goBack} />
      </Message>
    )
  }
  return (
    <>
      <Section title='有问题的' count={findings.length} />
      <Card flush>
        {findings.length === 0 && <Row icon='tick' title='没有发现问题' />}
        {findings.map(({ item }) => (
          <Row
            key={item.key}
            icon='flag'
            iconLook='lamp'
            title={item.text}
            words={draft.answers[item.key]?.remark}
            onTap={() => onGo(steps.findIndex((step) => step.item.key === item.key))}
          />
        ))}
      </Card>
      {trouble && <Strip look='warn'>{trouble}</Strip>}
      <OutcomeStrip outcome={outcome} />
      <View className='btns'>
        <Button
          id='submit-self-check'
          words={gaps.length > 0 ? `还有 ${gaps.length} 项没填完` : '交这次自查'}
          busy={busy ? '正在送出…' : undefined}
          onTap={() => (gaps.length > 0 ? onGo(firstOpen(table, draft)) : void send())}
        />
        <Button words='回上一项' look='outline' onTap={() => onGo(steps.length - 1)} />
      </View>
    </>
  )
}

const Filling = ({ table, of }: { readonly table: Table; readonly of: Period }) => {
  const fill = useFill(of)
  const [at, go] = useState(() => firstOpen(table, fill.draft))
  const steps = stepsOf(table)
  const step = steps[at]
  return (
    <Page
      door='merchant'
      title='自查'
      pinned
      header={<Progress done={Math.min(at + 1, steps.length)} total={steps.length} group={step?.group ?? '填完了'} />}
      dock={step && <AnswerDock table={table} fill={fill} at={at} onGo={go} />}
    >
      {fill.trouble && step && <Strip look='warn'>{fill.trouble}</Strip>}
      {step ? (
        <StepCard key={step.item.key} step={step} table={table} fill={fill} />
      ) : (
        <Summary table={table} fill={fill} onGo={go} shopId={of.shopId} />
      )}
    </Page>
  )
}

const OfTable = ({ of }: { readonly of: Period }) => {
  const { shopId, tableId, version } = of
  const [query, again] = useRead(`self-check-table/${tableId}/${version}`, () =>
    api.selfCheck.showSelfCheckTable({ shopId, tableId, version }),
  )
  const table = shownValue(query)
  if (table) return <Filling table={table} of={of} />
  return (
    <Page door='merchant' title='自查'>
      <QueryNotice query={query} what='自查表' again={again} />
    </Page>
  )
}

type Named = { readonly shopId: string; readonly tableId: string }

/** The table's period of today. Once it is known it stays, whatever a colleague does meanwhile. */
const OfToday = ({ shopId, tableId }: Named) => {
  const [query, again] = useRead(`self-checks/${shopId}`, () => api.selfCheck.listSelfChecks({ shopId }))
  const [of, setOf] = useState<Period>()
  const shown = ofToday(query)
  const one = shown?.tables.find((some) => some.tableId === tableId)
  const now = shown && one && !one.settledBy ? { shopId, tableId, version: one.version, period: one.period } : undefined
  if (!of && shown && now) setOf({ ...now, day: shown.today })
  if (of) return <OfTable of={of} />
  return (
    <Page door='merchant' title='自查'>
      <QueryNotice query={query} what='自查表' again={again} />
      {shown && !now && (
        <Message
          title={one ? '这一期已经做过了' : '没有要做的自查'}
          words='在“自查”里看这个月做得怎么样。'
          drawing='shop'
        />
      )}
      {query.state === 'old' && !shown && <Strip look='warn'>连上网，才知道今天要填哪一期。</Strip>}
    </Page>
  )
}

/** A table filled in item by item between two customers: kept with every tap, sent when there is a network. */
export default function FillSelfCheck() {
  const { shopId = '', tableId = '', version, period, day } = useRouter().params
  if (!version || !period || !day) return <OfToday shopId={shopId} tableId={tableId} />
  return <OfTable of={{ shopId, tableId, version: Number(version), period, day }} />
}
