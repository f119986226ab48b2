import { shortDate } from '@app/rules/time/day'
import { postNames } from '@app/types/employee/values'
import { controlNames, controlRecordNames } from '@app/types/self-check/values'
import { useState } from 'react'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { openDocument } from '../../device/open-document'
import { api } from '../../parts'
import type { ControlsShown } from '../../self-check/control-draft'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'

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

type Line = ControlsShown['past'][number]

/** The record's document in the phone's own reader; says so where it is still being made or does not open. */
const useDocument = (shopId: string) => {
  const [trouble, setTrouble] = useState<string>()
  const open = async ({ control, period }: Line) => {
    const found = await api.selfCheck.showControlRecord({ shopId, control, period })
    const url = 'value' in found ? found.value.url : undefined
    if (!url) return setTrouble('文件还在做，或没有网络。过一会儿再点一次。')
    setTrouble((await openDocument(url)) ? undefined : '文件没有打开，请再点一次。')
  }
  return { trouble, open }
}

const lineWords = ({ by, isLate, findings }: Line): string =>
  `${by}${isLate ? '，补填' : ''}${findings > 0 ? `，发现 ${findings} 个问题` : '，没有发现问题'}`

const PastRows = ({ past, shopId }: { readonly past: readonly Line[]; readonly shopId: string }) => {
  const { trouble, open } = useDocument(shopId)
  return (
    <>
      {trouble && <Strip look='warn'>{trouble}</Strip>}
      <Card flush>
        {past.map((line) => (
          <Row
            key={line.recordId}
            icon='document'
            title={`${controlRecordNames[line.control]}（${line.period}）`}
            words={lineWords(line)}
            act='看文件'
            onTap={() => void open(line)}
          />
        ))}
      </Card>
    </>
  )
}

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
    {shown.past.length > 0 && (
      <>
        <Section title='这个月填过的' count={shown.past.length} />
        <PastRows past={shown.past} shopId={shopId} />
      </>
    )}
  </>
)

/** 日管控、周排查、月调度: whose turn it is, and what was written this month. */
export default function Controls() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`controls/${shopId}`, () => api.selfCheck.showControls({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  return (
    <Page
      door='merchant'
      title='日周月记录'
      {...(shown && {
        header: (
          <View className='door__title' ariaRole='heading' ariaLevel='2'>
            {shown.shopName}
          </View>
        ),
      })}
    >
      <QueryNotice query={query} what='记录' again={again} />
      {shown && shown.now.length === 0 && (
        <Message title='没有要填的记录' words='店里登记了食品安全员以后，在这里提醒填。' drawing='shop' />
      )}
      {shown && shown.now.length > 0 && <Body shown={shown} shopId={shopId} />}
    </Page>
  )
}
