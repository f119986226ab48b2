import type { ApplicationShown } from '@app/types/shop/joining/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { usePlaces } from '../../client/use-places'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { holds } from '../../words/role-words'
import { useLikeShops } from './use-like-shops'

type Props = { readonly one: ApplicationShown }

/** After a decision, or after somebody else's, all of it is read anew. */
const useRefresh = () => {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['application'] }),
      queries.invalidateQueries({ queryKey: ['applications'] }),
    ])
}

/** Stations into whose grids this person may put the shop. */
const useOwnStations = () => {
  const grants = grantsOf(useMe().data)
  const stations = usePlaces().data?.stations ?? []
  if (holds(grants, 'office')) return stations
  const own = grants.flatMap((grant) => ('stationId' in grant ? [grant.stationId] : []))
  return stations.filter(({ stationId }) => own.includes(stationId))
}

const GridChoice = ({ chosen, onChoose }: { chosen: string | undefined; onChoose: (gridId: string) => void }) => (
  <Select
    aria-label='分到哪个网格'
    style={{ width: '100%', maxWidth: 320 }}
    placeholder='先选网格'
    showSearch={{ optionFilterProp: 'label' }}
    value={chosen ?? null}
    onChange={(gridId: string | null) => (gridId === null ? undefined : onChoose(gridId))}
    options={useOwnStations().map(({ stationId, name, grids }) => ({
      key: stationId,
      label: name,
      options: grids.map((grid) => ({ value: grid.gridId, label: grid.name })),
    }))}
  />
)

type Street = NonNullable<ReturnType<typeof useLikeShops>['data']>['grid']
type WhyProps = {
  readonly liesIn: ApplicationShown['liesIn']
  readonly street: Street
  readonly own: readonly string[]
}

/** Why a grid is proposed: the place on the map lies in it, or the street's other shops do. */
const WhyProposed = ({ liesIn, street, own }: WhyProps) => {
  const isOwn = liesIn !== undefined && own.includes(liesIn.gridId)
  return (
    <>
      {liesIn ? (
        <p className='second'>
          {`地图位置在${liesIn.stationName}·${liesIn.gridName}的边界里。${isOwn ? '' : '不归您这里，可以转给那个所。'}`}
        </p>
      ) : null}
      {street ? <p className='second'>{`这条路上有 ${street.neighbours} 家在${street.gridName}。`}</p> : null}
    </>
  )
}

const Approve = ({ one }: Props) => {
  const api = useApi()
  const approve = useAction(api.shop.approveApplication, useRefresh())
  const street = useLikeShops(one.applicationId).data?.grid
  const own = useOwnStations().flatMap(({ grids }) => grids.map(({ gridId }) => gridId))
  const [chosen, setChosen] = useState<string>()
  const proposed = [one.liesIn?.gridId, street?.gridId].find((id) => id !== undefined && own.includes(id))
  const gridId = chosen ?? proposed
  const { applicationId, revision, aim } = one
  const isNew = aim === 'newShop'
  return (
    <>
      {isNew ? (
        <>
          <GridChoice chosen={gridId} onChoose={setChosen} />
          <WhyProposed liesIn={one.liesIn} street={street} own={own} />
        </>
      ) : null}
      <div className='button-row'>
        <Button
          type='primary'
          disabled={isNew && gridId === undefined}
          loading={approve.isPending}
          onClick={() => approve.mutate({ applicationId, revision, aim, ...(isNew && gridId && { gridId }) })}
        >
          {isNew ? '通过，登记发码' : '通过认领'}
        </Button>
      </div>
      <ActionError error={approve.error} />
    </>
  )
}

const answers = {
  return: { title: '退回补改', verb: '退回', words: '写清要补什么，申请人照着改。' },
  refuse: { title: '不通过', verb: '不通过', words: '申请人看得到原因。30 天后他的姓名、电话和照片删除。' },
} as const
type Answer = keyof typeof answers

const AnswerDialog = ({ one, answer, onClose }: Props & { readonly answer: Answer; readonly onClose: () => void }) => {
  const api = useApi()
  const refresh = useRefresh()
  const done = () => {
    onClose()
    return refresh()
  }
  const back = useAction(api.shop.returnApplication, done)
  const no = useAction(api.shop.refuseApplication, done)
  const act = answer === 'return' ? back : no
  const { title, verb, words } = answers[answer]
  const { applicationId, revision, name } = one
  return (
    <ReasonDialog
      open
      title={`${title}：${name}`}
      verb={verb}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onDo={(reason) => act.mutate({ applicationId, revision, words: reason })}
    >
      <p>{words}</p>
    </ReasonDialog>
  )
}

const PassOn = ({ one }: Props) => {
  const api = useApi()
  const stations = usePlaces().data?.stations ?? []
  const pass = useAction(api.shop.passApplication, useRefresh())
  const { applicationId, revision, stationId } = one
  return (
    <>
      <Select
        aria-label='转给哪个所'
        style={{ width: '100%', maxWidth: 320 }}
        placeholder={stationId === undefined ? '分给一个所' : '不归这个所管，转给'}
        value={null}
        loading={pass.isPending}
        onChange={(to: string | null) =>
          to === null ? undefined : pass.mutate({ applicationId, revision, stationId: to })
        }
        options={stations
          .filter((station) => station.stationId !== stationId)
          .map(({ stationId: value, name }) => ({ value, label: name }))}
      />
      <ActionError error={pass.error} />
    </>
  )
}

/** What the bureau says: approve, return, refuse, or pass on to the station whose business it is. */
export const DecisionPanel = ({ one }: Props) => {
  const [answer, setAnswer] = useState<Answer>()
  if (one.state !== 'submitted') return null
  if (!one.mayDecide) {
    return (
      <Panel title='办理'>
        <p className='second'>这是您自己交的申请，请另一位同事来办。</p>
      </Panel>
    )
  }
  return (
    <Panel title='办理'>
      <Approve one={one} />
      <div className='button-row'>
        <Button onClick={() => setAnswer('return')}>退回补改</Button>
        <Button danger onClick={() => setAnswer('refuse')}>
          不通过
        </Button>
      </div>
      <PassOn one={one} />
      {answer === undefined ? null : <AnswerDialog one={one} answer={answer} onClose={() => setAnswer(undefined)} />}
    </Panel>
  )
}
