import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { placesKey, usePlaces } from '../../client/use-places'
import { ActionError, Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { figure } from '../../words/figures'
import { holds } from '../../words/role-words'
import { useInspectors } from './appoint-holders'
import { type Draft, heldBy, ordersOf, successorField } from './hand-over-draft'
import { OpenInspections } from './open-inspections'
import { type GridRow, gridRows } from './place-rows'
import { usePlaceCounts } from './use-place-counts'

type Choices = ReturnType<typeof useInspectors>['choices']

const partWords = (grid: GridRow, personId: string) => (grid.responsible?.personId === personId ? '责任人' : '协管人')

const Successor = ({
  grid,
  personId,
  choices,
}: {
  readonly grid: GridRow
  readonly personId: string
  readonly choices: Choices
}) => {
  const isResponsible = grid.responsible?.personId === personId
  const shops = grid.shops === undefined ? '' : `，${figure(grid.shops)} 户`
  return (
    <Form.Item
      name={successorField(grid.gridId)}
      label={`${grid.name}（${partWords(grid, personId)}${shops}）由谁接`}
      initialValue={isResponsible ? grid.deputies.find((one) => one.personId !== personId)?.personId : undefined}
      rules={isResponsible ? [{ required: true, message: '选一位接任的责任人' }] : []}
    >
      <Select
        allowClear={!isResponsible}
        placeholder={isResponsible ? '选一位' : '不用人接'}
        showSearch={{ optionFilterProp: 'label' }}
        options={choices.filter(({ value }) => value !== personId)}
        notFoundContent='本所没有别的执法人员'
      />
    </Form.Item>
  )
}

const Ending = ({ mayEnd }: { readonly mayEnd: boolean }) =>
  mayEnd ? (
    <Form.Item name='endsAccount' valuePropName='checked' initialValue={true}>
      <Checkbox>交接后停用账号，所有手机和电脑马上退出</Checkbox>
    </Form.Item>
  ) : (
    <Notice tone='none'>交接后账号还在，只是没有网格。停用账号要由安全管理员办。</Notice>
  )

type StepProps = { readonly stationId: string; readonly personId: string; readonly onDone: (words: string) => void }

/** What the leaver holds, and who takes each. */
const Successors = ({ stationId, personId, onDone }: StepProps) => {
  const api = useApi()
  const queries = useQueryClient()
  const grants = grantsOf(useMe().data)
  const rows = gridRows(usePlaces().data?.stations ?? [], usePlaceCounts().data)
  const held = heldBy(rows, personId)
  const { choices } = useInspectors(stationId)
  const name = choices.find(({ value }) => value === personId)?.label ?? ''
  const hand = useAction(api.shop.handOver, ({ grids, ended }) => {
    onDone(`${name}的 ${grids} 个网格交接好了${ended ? '，账号已停用' : ''}`)
    void queries.invalidateQueries({ queryKey: ['staff'] })
    return queries.invalidateQueries({ queryKey: placesKey })
  })
  return (
    <Form<Draft>
      layout='vertical'
      requiredMark={false}
      onFinish={(draft) => hand.mutate(ordersOf(personId, held, draft))}
    >
      {held.length === 0 ? <p className='second'>名下没有网格，不用选接任人。</p> : null}
      {held.map((grid) => (
        <Successor key={grid.gridId} grid={grid} personId={personId} choices={choices} />
      ))}
      {holds(grants, 'office') ? <OpenInspections personId={personId} /> : null}
      <Form.Item
        name='reason'
        label='原因'
        rules={[{ required: true, whitespace: true, message: '写一句原因，会记进变更记录和操作记录' }]}
      >
        <Input maxLength={200} placeholder='例如 调离本所' />
      </Form.Item>
      <Ending mayEnd={holds(grants, 'security')} />
      <ActionError error={hand.error} />
      <Button type='primary' htmlType='submit' loading={hand.isPending}>
        办理交接
      </Button>
    </Form>
  )
}

/** Somebody leaves: grid by grid to whom it passes, what is still open, then all of it at once. */
const HandOverPage = () => {
  const places = usePlaces()
  const [stationId, setStationId] = useState<string>()
  const [personId, setPersonId] = useState<string>()
  const [done, setDone] = useState<string>()
  const { query, choices } = useInspectors(stationId ?? '')
  const finish = (words: string) => {
    setDone(words)
    setPersonId(undefined)
  }
  return (
    <>
      <PageHead title='离岗交接' facts='一次办完：网格交给接任人，中间没有空档；谁管过什么都有记录。' />
      {done === undefined ? null : <Notice tone='pass'>{done}</Notice>}
      <Panel title='谁离岗'>
        <div className='row-actions'>
          <Select
            aria-label='哪个所'
            style={{ width: 220 }}
            placeholder='先选所'
            value={stationId ?? null}
            loading={places.isPending}
            options={(places.data?.stations ?? []).map((one) => ({ value: one.stationId, label: one.name }))}
            onChange={(next: string | null) => {
              setStationId(next ?? undefined)
              setPersonId(undefined)
            }}
          />
          <Select
            aria-label='哪位执法人员'
            style={{ width: 220 }}
            placeholder='再选人'
            showSearch={{ optionFilterProp: 'label' }}
            value={personId ?? null}
            disabled={stationId === undefined}
            loading={query.isFetching}
            options={choices}
            notFoundContent='本所没有执法人员'
            onChange={(next: string | null) => setPersonId(next ?? undefined)}
          />
        </div>
        <ActionError error={places.error ?? query.error} />
      </Panel>
      {stationId === undefined || personId === undefined ? null : (
        <Panel title='交给谁'>
          <Successors key={personId} stationId={stationId} personId={personId} onDone={finish} />
        </Panel>
      )}
    </>
  )
}
export default HandOverPage
