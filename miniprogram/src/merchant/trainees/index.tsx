import { fullDate } from '@app/rules/time/day'
import { postNames } from '@app/types/employee/values'
import type { Answer } from '../../data/api'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { yearWords } from '../../training/study-words'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'

type Shown = Answer<'training', 'listShopTraining'>
type Person = Shown['people'][number]

const held = ({ certificates: [first] }: Person): string =>
  first ? `合格证明到${fullDate(first.validUntil)}` : '还没有合格证明'

const personWords = (one: Person): string =>
  [one.posts.map((post) => postNames[post]).join('、'), held(one), yearWords(one)].filter(Boolean).join('。')

const Header = ({ shown: { people, trained } }: { readonly shown: Shown }) => (
  <>
    <DoorTitle>谁来学</DoorTitle>
    <View className='door__line'>{`在职 ${people.length} 人，${trained} 人有合格证明`}</View>
  </>
)

/** Who of the shop learns or sits an exam on this phone: also somebody without a WeChat of their own. */
export default function Trainees() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`trainees/${shopId}`, () => api.training.listShopTraining({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  return (
    <Page door='merchant' title='学习和考试' {...(shown ? { header: <Header shown={shown} /> } : {})}>
      <QueryNotice query={query} what='店里的人' again={again} />
      {shown && shown.people.length === 0 && (
        <Message title='还没有登记人员' words='先把店里的人加进来，再选谁来学。' drawing='shop'>
          <Button words='去添加人员' onTap={() => goTo('/merchant/people/index', { shopId })} />
        </Message>
      )}
      {shown && shown.people.length > 0 && (
        <>
          <Strip look='hint'>没有微信的员工，可以用这部手机学习和考试，成绩和证明记在他自己名下。请本人来答。</Strip>
          <Section title='选一个人' count={shown.people.length} />
          <Card flush>
            {shown.people.map((one) => (
              <Row
                key={one.employeeId}
                icon={one.certificates.length > 0 ? 'seal' : 'person'}
                title={one.name}
                words={personWords(one)}
                onTap={() => goTo('/merchant/training/index', { shopId, employeeId: one.employeeId, name: one.name })}
              />
            ))}
          </Card>
        </>
      )}
    </Page>
  )
}
