import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { Employee, Letter } from '@app/types/employee/contract'
import { postNames, type ResponsiblePost, responsiblePosts } from '@app/types/employee/values'
import { api, now } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { useLetter } from './use-letter'

type Appointment = { readonly post: ResponsiblePost; readonly from: string }

const isResponsible = (post: string): post is ResponsiblePost => responsiblePosts.some((one) => one === post)

/** Appointments that go on and that a letter may be made of. */
const appointmentsOf = ({ posts }: Employee, namesPrincipal: boolean): readonly Appointment[] => {
  const today = dayOf(new Date(now()).toISOString())
  return posts.flatMap(({ post, from, to }) =>
    isResponsible(post) && (to === undefined || to >= today) && (post !== 'principal' || namesPrincipal)
      ? [{ post, from }]
      : [],
  )
}

const nameOf = (post: ResponsiblePost): string => `${postNames[post]}任命书`
const madeWords = ({ requestedAt, from, number }: Letter): string =>
  `${fullDate(dayOf(requestedAt))} ${timeOf(requestedAt)}生成，写明${fullDate(from)}起任职，第 ${number} 份`

type Props = { readonly one: Employee; readonly namesPrincipal: boolean }

/** Letters of appointment: made as things stand now, opened to be sent on or printed; what was made before stays. */
export const Letters = ({ one, namesPrincipal }: Props) => {
  const { shopId, employeeId } = one
  const [query, again] = useRead(`letters/${employeeId}`, () => api.employee.listLetters({ shopId, employeeId }))
  const { busy, trouble, open } = useLetter(again)
  const held = appointmentsOf(one, namesPrincipal)
  const made = shownValue(query)?.letters ?? []
  if (held.length === 0 && made.length === 0) return null
  return (
    <>
      <Section title='任命书' end='PDF' />
      {trouble && <Strip look='warn'>{trouble}</Strip>}
      <Card flush>
        {held.map(({ post, from }) => (
          <Row
            key={post}
            id={`letter-${post}`}
            icon='document'
            title={nameOf(post)}
            words={`${fullDate(from)}起任职。按现在登记的情况出具`}
            act={busy === post ? '正在做…' : '出具并打开'}
            {...(busy === undefined ? { onTap: () => void open({ shopId, employeeId, post, from }) } : {})}
          />
        ))}
        {made.map((letter) => (
          <Row
            key={`${letter.post}-${letter.from}-${letter.number}`}
            icon='list'
            title={nameOf(letter.post)}
            words={madeWords(letter)}
            act='打开'
            {...(busy === undefined
              ? { onTap: () => void open({ shopId, employeeId, post: letter.post, from: letter.from }, letter.number) }
              : {})}
          />
        ))}
      </Card>
      <View className='sub'>打开后可以转发或打印，请签字、盖章后存放在店里。</View>
    </>
  )
}
