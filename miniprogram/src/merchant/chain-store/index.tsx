import type { Duty } from '@app/types/duty/contract'
import { useDidShow, useRouter } from '../../device/hooks'
import { byPress, iconOf, todayLine, wordsOf } from '../../employee/duty-words'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'

type Props = { readonly title: string; readonly duties: readonly Duty[]; readonly day: string; readonly must?: boolean }

const Duties = ({ title, duties, day, must = false }: Props) =>
  duties.length === 0 ? null : (
    <>
      <Section title={title} count={duties.length} />
      <Card flush must={must}>
        {duties.map((duty) => (
          <Row
            key={`${duty.kind}/${duty.subjectId}/${duty.dueDay ?? ''}`}
            icon={iconOf(duty)}
            title={duty.title}
            words={wordsOf(duty, day)}
          />
        ))}
      </Card>
    </>
  )

/** What is due in one shop of a chain, for its head office: to be read, nothing to be done. */
export default function ChainStore() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`chain-store/${shopId}`, () => api.duty.showToday({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  const press = shown && byPress(shown.duties)
  return (
    <Page
      door='merchant'
      title='门店今天'
      {...(shown && press
        ? {
            header: (
              <>
                <DoorTitle>{shown.name}</DoorTitle>
                <View className='door__line'>{todayLine(press)}</View>
              </>
            ),
          }
        : {})}
    >
      <QueryNotice query={query} what='这家门店' again={again} />
      {shown && press && (
        <>
          <Duties title='已经过期' duties={press.overdue} day={shown.day} must />
          <Duties title='今天要做' duties={press.due} day={shown.day} />
          <Duties title='接下来' duties={press.upcoming} day={shown.day} />
          {shown.duties.length === 0 && <Strip look='hint'>这家门店现在没有要办的事。</Strip>}
          <Strip look='none'>总部只看，要办的由门店自己办。</Strip>
        </>
      )}
    </Page>
  )
}
