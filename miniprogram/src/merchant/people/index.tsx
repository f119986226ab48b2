import { dayOf } from '@app/rules/time/day'
import { postNames } from '@app/types/employee/values'
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
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { AddSheet } from './add-sheet'

type People = Answer<'employee', 'listEmployees'>

const Header = ({ people: { inService, health } }: { readonly people: People }) => (
  <>
    <View className='door__title' ariaRole='heading' ariaLevel='2'>
      {`在职 ${inService} 人`}
    </View>
    <View className='door__line'>
      {health.needed > 0 ? `要健康证的 ${health.needed} 人，有效 ${health.valid} 人` : '没有人要健康证'}
    </View>
  </>
)

/** What the shop owes and does not have, with what the law says. */
const Owed = ({ people: { vacant, director, control } }: { readonly people: People }) => (
  <>
    {vacant.length > 0 && (
      <Strip look='warn'>{`还没有人担任：${vacant.map((post) => postNames[post]).join('、')}。${control.basis}要求任命。`}</Strip>
    )}
    {director.owes === 'required' && director.standing && (
      <Strip look='hint'>{`要不要配食品安全总监：要（${director.standing}）。`}</Strip>
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
  const [isAdding, setAdding] = useState(false)
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
            <Button id='add' words='添加人员' onTap={() => setAdding(true)} />
          </Dock>
        )
      }
      above={
        isAdding && (
          <AddSheet
            shopId={shopId}
            onClose={() => setAdding(false)}
            onAdded={() => {
              setAdding(false)
              again()
            }}
          />
        )
      }
    >
      <QueryNotice query={query} what='店里的人' again={again} />
      {people && <Owed people={people} />}
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
