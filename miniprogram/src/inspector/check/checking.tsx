import { useMemo, useState } from 'react'
import { goOn } from '../../device/go'
import type { DraftEnd, DraftHead } from '../../inspection/draft'
import { FullStrip } from '../../inspection/full-strip'
import { itemsAsked, mustKeys } from '../../inspection/tables'
import { Page } from '../../shell/page'
import { Strip } from '../../ui/strip'
import { useWide } from '../../ui/use-wide'
import { Columns } from './columns'
import { GroupCard } from './group-card'
import { Item } from './item-in-hand'
import { ListSheet } from './list-sheet'
import { MustCheck } from './must-check'
import { Progress } from './progress'
import { useAnswers } from './use-answers'
import { useDrawing } from './use-drawing'
import { useWalk } from './use-walk'
import { VerdictDock } from './verdict-dock'
import { type GroupAsked, restOf } from './walk'

type CheckingProps = {
  readonly head: DraftHead
  readonly inspectionId: string
  /** The item to open with; otherwise the next that is open. */
  readonly first?: string | undefined
}

/** A begun inspection: its groups, the item in hand, and below the live verdict and the next step. */
export const Checking = ({ head, inspectionId, first }: CheckingProps) => {
  const kept = useAnswers(inspectionId)
  const { draft, answers } = kept
  const walk = useWalk(head, kept, first)
  const { live, place, take, undo } = walk
  const [listed, setListed] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const drawing = useDrawing(kept, setWrong)
  const items = useMemo(() => itemsAsked(head), [head])
  const beside = useWide()
  const given = { head, kept, walk, onWrong: setWrong, onDraw: drawing.open }
  const must = mustKeys(head)
  const end = (kind: DraftEnd['kind']) => {
    if (draft.end().kind !== kind) draft.saveEnd({ ...draft.end(), kind })
    goOn('/inspector/conclude/index', { inspectionId })
  }
  const open = (key: string) => {
    setListed(false)
    take(key)
  }
  const list = listed && (
    <ListSheet {...{ inspectionId, items, answers }} onOpen={open} onStop={end} onClose={() => setListed(false)} />
  )
  const renderGroup = ({ id, group }: GroupAsked) => {
    const rest = restOf(group, answers, head)
    return (
      <GroupCard
        key={id}
        group={group}
        answers={answers}
        open={id === place.group}
        rest={rest}
        onToggle={() => walk.toggle(id)}
        onFill={() => walk.fill(rest)}
        renderItem={(item) => <Item key={item.key} item={item} beside={beside} {...given} />}
      />
    )
  }
  return (
    <Page
      door='inspector'
      title={head.shopName}
      pinned
      wide
      header={<Progress done={items.filter(({ key }) => answers[key]?.result).length} total={items.length} />}
      notice={
        <>
          <FullStrip />
          {wrong && <Strip look='warn'>{wrong}</Strip>}
        </>
      }
      above={drawing.sheet ?? list}
      dock={
        <VerdictDock
          live={live}
          part={place.part}
          undo={undo?.words}
          onUndo={walk.takeBack}
          onPart={walk.showPart}
          onList={() => setListed(true)}
          onNext={walk.goNext}
          onEnd={() => end('concluded')}
        />
      }
    >
      <Columns items={items} beside={beside} {...given}>
        <MustCheck items={items.filter(({ key }) => must.includes(key))} answers={answers} onOpen={take} />
        {walk.groups.filter(({ checklistId }) => !checklistId || checklistId === place.part).map(renderGroup)}
      </Columns>
    </Page>
  )
}
