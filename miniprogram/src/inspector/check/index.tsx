import type { ChecklistItem } from '@app/rules/inspection/table'
import { useState } from 'react'
import { useStore } from '../../data/use-store'
import { goOn, goToTab } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { buzz } from '../../device/phone'
import { type DraftAnswers, type DraftHead, isSigned, unsigned } from '../../inspection/draft'
import { liveVerdict } from '../../inspection/live-verdict'
import { nextItem } from '../../inspection/next-item'
import { SignedAlready } from '../../inspection/signed-already'
import { extrasOf, itemsAsked, mustKeys, partsOf } from '../../inspection/tables'
import { online } from '../../parts'
import { Page } from '../../shell/page'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { UndoNotice } from '../../ui/undo-notice'
import { GroupCard, ItemRow } from './group-card'
import './index.scss'
import { OpenItem } from './open-item'
import { useAnswers } from './use-answers'
import { VerdictDock } from './verdict-dock'

const Progress = ({ done, total }: { readonly done: number; readonly total: number }) => {
  const connected = useStore(online)
  return (
    <>
      <View className='progress'>
        <View>
          <View className='progress__done'>{done}</View>
          <View>{`/ ${total} 项`}</View>
        </View>
        <View className='progress__saved'>
          <Icon name={connected ? 'tick' : 'offline'} size='small' />
          <View>{connected ? '已存在手机' : '无网络·已存在手机'}</View>
        </View>
      </View>
      <View className='door__meter' ariaHidden>
        <View className='door__done' style={`width:${total === 0 ? 0 : Math.round((100 * done) / total)}%`} />
      </View>
    </>
  )
}

const groupsOf = (head: DraftHead) => {
  const extras = extrasOf(head)
  return [
    ...(extras ? [{ id: extras.key, group: extras }] : []),
    ...partsOf(head).flatMap(({ checklistId, groups }) =>
      groups.map((group) => ({ id: `${checklistId}/${group.key}`, group })),
    ),
  ]
}
const groupOf = (head: DraftHead, key: string | undefined) =>
  groupsOf(head).find(({ group }) => group.items.some((item) => item.key === key))?.id

const MustCheck = ({
  head,
  answers,
  onOpen,
}: {
  readonly head: DraftHead
  readonly answers: DraftAnswers
  readonly onOpen: (key: string) => void
}) => {
  const must = mustKeys(head)
  const items = itemsAsked(head).filter(({ key }) => must.includes(key))
  if (items.length === 0) return null
  return (
    <View className='card card--flush card--must'>
      <View className='group group--must'>
        <View className='group__title'>上次不符合，必查</View>
        <View className='group__count'>{`${items.filter(({ key }) => answers[key]?.result).length}/${items.length}`}</View>
      </View>
      {items.map((item) => (
        <ItemRow key={item.key} item={item} answers={answers} onOpen={() => onOpen(item.key)} />
      ))}
    </View>
  )
}

const Checking = ({ head, inspectionId }: { readonly head: DraftHead; readonly inspectionId: string }) => {
  const { answers, change, addPhoto, dropPhoto, photosOf, fill, restore } = useAnswers(inspectionId)
  const live = liveVerdict(head, answers)
  const next = (after?: string) => nextItem(head, live, (key) => Boolean(answers[key]?.result), after)
  const [hand, setHand] = useState<string | undefined>(() => next())
  const [openGroup, setOpenGroup] = useState<string | undefined>(() => groupOf(head, hand))
  const [undo, setUndo] = useState<{ readonly words: string; readonly before: DraftAnswers }>()
  const [wrong, setWrong] = useState<string>()
  const take = (key: string | undefined) => {
    setHand(key)
    setOpenGroup(groupOf(head, key))
  }
  const renderItem = (item: ChecklistItem) =>
    item.key === hand ? (
      <OpenItem
        key={item.key}
        item={item}
        answer={answers[item.key] ?? {}}
        photos={photosOf(item.key)}
        reasonNeeded={live.coverage.reasonNeeded.includes(item.key)}
        onAnswer={(result) => {
          buzz()
          setUndo(undefined)
          change(item.key, { result })
        }}
        onRemark={(remark) => change(item.key, { remark })}
        onPhoto={() => void addPhoto(item.key).then(setWrong)}
        onDropPhoto={(photoId) => {
          setWrong(undefined)
          setUndo({ words: '删去 1 张照片', before: answers })
          dropPhoto(item.key, photoId)
        }}
      />
    ) : (
      <ItemRow key={item.key} item={item} answers={answers} onOpen={() => take(item.key)} />
    )
  return (
    <Page
      door='inspector'
      title={head.shopName}
      pinned
      header={
        <Progress done={Object.values(answers).filter(({ result }) => result).length} total={itemsAsked(head).length} />
      }
      above={
        undo && (
          <UndoNotice
            words={undo.words}
            onUndo={() => {
              restore(undo.before)
              setUndo(undefined)
            }}
          />
        )
      }
      dock={
        <VerdictDock
          live={live}
          onList={() => take(undefined)}
          onNext={() => take(next(hand))}
          onEnd={() => goOn('/inspector/conclude/index', { inspectionId })}
        />
      }
    >
      {wrong && <Strip look='warn'>{wrong}</Strip>}
      <MustCheck head={head} answers={answers} onOpen={take} />
      {groupsOf(head).map(({ id, group }) => (
        <GroupCard
          key={id}
          group={group}
          answers={answers}
          open={id === openGroup}
          onToggle={() => setOpenGroup(id === openGroup ? undefined : id)}
          onFill={(keys) => {
            setUndo({ words: `${keys.length} 项记为符合`, before: answers })
            fill(keys, 'pass')
          }}
          renderItem={renderItem}
        />
      ))}
    </Page>
  )
}

/** The inspection itself, worked with one thumb. */
export default function Check() {
  const { inspectionId = '' } = useRouter().params
  const { draft } = useAnswers(inspectionId)
  const head = draft.head()
  const [locked, setLocked] = useState(() => isSigned(draft.signing()))
  if (head && locked) {
    return (
      <SignedAlready
        title={head.shopName}
        inspectionId={inspectionId}
        onGiveUp={() => {
          draft.saveSigning(unsigned)
          setLocked(false)
        }}
      />
    )
  }
  if (head) return <Checking head={head} inspectionId={inspectionId} />
  return (
    <Page door='inspector' title='监督检查'>
      <Message
        title='这部手机里没有这次检查'
        words='检查在开始它的手机上接着做；已提交的在商户档案里看。'
        drawing='torn'
      >
        <Button words='回首页' onTap={() => goToTab('/pages/home/index')} />
      </Message>
    </Page>
  )
}
