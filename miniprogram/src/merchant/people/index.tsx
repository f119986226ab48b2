import { dayOf } from '@app/rules/time/day'
import { decidingFactNames, postNames } from '@app/types/employee/values'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { healthWords, isBarred, postWords } from '../../employee/person-words'
import { readPeople } from '../../employee/workplace'
import { api, now } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { AddSheet } from './add-sheet'
import { ScaleSheet } from './scale-sheet'

type People = Answer<'employee', 'listEmployees'>

const Header = ({ people: { inService, health } }: { readonly people: People }) => (
  <>
    <DoorTitle>{`在职 ${inService} 人`}</DoorTitle>
    <View className='door__line'>
      {health.needed > 0 ? `要健康证的 ${health.needed} 人，有效 ${health.valid} 人` : '没有人要健康证'}
    </View>
  </>
)

type Director = People['director']

const unknownWords = ({ asks = 'creditCode' }: Director): string =>
  asks === 'dinersPerMeal' ? '先填一餐多少人吃饭，才知道要不要配' : `还缺${decidingFactNames[asks]}，请问监管所`

/** Whether the shop has to have a director, or what would have to be known first. */
const directorWords = (director: Director): string => {
  const { owes, basis, standing } = director
  if (owes === 'unknown') return unknownWords(director)
  return owes === 'required' ? `要配。依据${basis}${standing ? `，${standing}` : ''}` : '按现在填的规模，不是必须配'
}

type OwedProps = { readonly people: People; readonly onScale: () => void }

/** What the shop owes and does not have, with what the law says. */
const Owed = ({ people: { vacant, director, control }, onScale }: OwedProps) => (
  <>
    {vacant.length > 0 && (
      <Strip look='warn'>{`还没有人担任：${vacant.map((post) => postNames[post]).join('、')}。${control.basis}要求任命。`}</Strip>
    )}
    {control.owes === 'required' && (
      <Card flush>
        <Row
          icon='person-ok'
          title='食品安全总监'
          words={directorWords(director)}
          act={director.owes === 'unknown' ? '填规模' : '改规模'}
          id='scale'
          onTap={onScale}
        />
      </Card>
    )}
  </>
)

const PeopleRows = ({ people: { employees }, shopId }: { readonly people: People; readonly shopId: string }) => {
  const today = dayOf(new Date(now()).toISOString())
  return (
    <Card flush>
      {employees.map((one) => (
        <Row
          key={one.employeeId}
          icon={isBarred(one) ? 'flag' : 'person'}
          {...(isBarred(one) ? { iconLook: 'lamp' as const } : {})}
          title={one.name}
          words={`${postWords(one, today)}。${healthWords(one)}`}
          onTap={() => goTo('/merchant/person/index', { shopId, employeeId: one.employeeId })}
        />
      ))}
    </Card>
  )
}

/** The people of a shop: posts and certificates, whoever must not touch food first seen. */
export default function ShopPeople() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`people/${shopId}`, () => readPeople(api, { shopId }))
  const [sheet, setSheet] = useState<'add' | 'scale'>()
  const close = () => setSheet(undefined)
  const done = () => {
    close()
    again()
  }
  useDidShow(again)
  const people = shownValue(query)
  return (
    <Page
      door='merchant'
      title='店里的人'
      {...(people ? { header: <Header people={people} /> } : {})}
      dock={
        people && (
          <Dock>
            <Button
              id='import'
              words='用表格导入'
              look='outline'
              onTap={() => goTo('/merchant/people-import/index', { shopId })}
            />
            <Button id='add' words='添加人员' onTap={() => setSheet('add')} />
          </Dock>
        )
      }
      above={
        (sheet === 'add' && <AddSheet shopId={shopId} onClose={close} onAdded={done} />) ||
        (sheet === 'scale' && people && (
          <ScaleSheet shopId={shopId} scale={people.scale} onClose={close} onDone={done} />
        ))
      }
    >
      <QueryNotice query={query} what='店里的人' again={again} />
      {people && <Owed people={people} onScale={() => setSheet('scale')} />}
      {people && people.employees.length === 0 && (
        <Message title='还没有登记人员' words='把店里的人加进来，健康证快到期时会提醒您。' drawing='shop' />
      )}
      {people && people.employees.length > 0 && (
        <>
          <Section title='在职人员' count={people.inService} />
          <PeopleRows people={people} shopId={shopId} />
        </>
      )}
    </Page>
  )
}
