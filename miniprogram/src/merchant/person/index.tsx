import { namesPrincipal } from '@app/rules/employee/letter'
import { dayOf, fullDate } from '@app/rules/time/day'
import type { Employee } from '@app/types/employee/contract'
import { type Post, postNames, posts } from '@app/types/employee/values'
import { useState } from 'react'
import { useRouter } from '../../device/hooks'
import { healthWords, isBarred, postWords } from '../../employee/person-words'
import { readPeople } from '../../employee/workplace'
import { api, now } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Pair, Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { HealthSheet } from './health-sheet'
import { InviteSheet } from './invite-sheet'
import { LeaveSheet } from './leave-sheet'
import { Letters } from './letters'

const today = () => dayOf(new Date(now()).toISOString())

const Header = ({ one }: { readonly one: Employee }) => (
  <>
    <DoorTitle>{one.name}</DoorTitle>
    <View className='door__line'>{postWords(one, today())}</View>
  </>
)

const Health = ({ one, onRecord }: { readonly one: Employee; readonly onRecord: () => void }) => (
  <>
    <Section title='健康证' />
    {isBarred(one) && <Strip look='fail'>换好新证前，先别安排接触直接入口食品。</Strip>}
    <Card>
      <Pair name='现在' value={healthWords(one)} />
      {one.certificate && <Pair name='发证日期' value={fullDate(one.certificate.issuedOn)} />}
      {one.certificate && <Pair name='到期日期' value={fullDate(one.certificate.validUntil)} />}
      {one.certificate && (
        <Pair name='照片' value={one.certificate.hasPicture ? '已封存，只有您和监管人员能看' : '没有拍'} />
      )}
      <View className='btns'>
        <Button id='record-health' words={one.certificate ? '换新证' : '登记健康证'} onTap={onRecord} />
      </View>
    </Card>
  </>
)

type PostsProps = { readonly one: Employee; readonly onChanged: () => void }

type PostRowProps = { readonly post: Post; readonly held: boolean; readonly onTurn: (() => void) | undefined }

const PostRow = ({ post, held, onTurn }: PostRowProps) => (
  <Row
    icon={held ? 'person-ok' : 'person'}
    title={postNames[post]}
    words={held ? '现在担任' : '没有担任'}
    {...(onTurn && { act: held ? '免去' : '任命', onTap: onTurn })}
  />
)

const Posts = ({ one, onChanged }: PostsProps) => {
  const { shopId, employeeId } = one
  const assign = useDeed(api.employee.assignPost)
  const end = useDeed(api.employee.endPost)
  const held = new Set<Post>(one.posts.filter(({ to }) => to === undefined || to >= today()).map(({ post }) => post))
  const turn = async (post: Post) => {
    const named = { shopId, employeeId, post }
    const given = held.has(post)
      ? await end.run({ ...named, to: today() })
      : await assign.run({ ...named, from: today() })
    if ('value' in given) onChanged()
  }
  const isBusy = assign.busy || end.busy
  return (
    <>
      <Section title='职务' end='从今天起' />
      <OutcomeStrip outcome={assign.outcome} />
      <OutcomeStrip outcome={end.outcome} />
      <Card flush>
        {posts.map((post) => (
          <PostRow key={post} post={post} held={held.has(post)} onTurn={isBusy ? undefined : () => void turn(post)} />
        ))}
      </Card>
    </>
  )
}

const wechatWords = ({ wechat }: Employee): string => {
  if (wechat.state === 'bound') return `${fullDate(dayOf(wechat.since))}绑定，能看自己的事`
  return wechat.state === 'invited'
    ? `邀请码${fullDate(dayOf(wechat.until))}前有效`
    : '绑定以后，他能在自己手机上看自己的事'
}

type OpenSheet = 'health' | 'invite' | 'leave'
type SheetsProps = {
  readonly sheet: OpenSheet | undefined
  readonly one: Employee
  readonly onClose: () => void
  readonly onDone: () => void
}

const Sheets = ({ sheet, ...rest }: SheetsProps) => {
  if (sheet === 'health') return <HealthSheet {...rest} />
  if (sheet === 'invite') return <InviteSheet {...rest} />
  return sheet === 'leave' ? <LeaveSheet {...rest} /> : null
}

type BodyProps = {
  readonly one: Employee
  readonly namesPrincipal: boolean
  readonly again: () => void
  readonly open: (sheet: OpenSheet) => void
}

const Body = ({ one, namesPrincipal, again, open }: BodyProps) => (
  <>
    <Health one={one} onRecord={() => open('health')} />
    <Posts one={one} onChanged={again} />
    <Letters one={one} namesPrincipal={namesPrincipal} />
    <Section title='微信和在职' />
    <Card flush>
      <Row
        icon='phone'
        title={one.wechat.state === 'bound' ? '已绑定微信' : '还没有绑定微信'}
        words={wechatWords(one)}
        {...(one.wechat.state === 'bound' ? {} : { act: '出邀请码', id: 'invite', onTap: () => open('invite') })}
      />
      <Row
        icon='today'
        title={`${fullDate(one.since)}入职`}
        words='离职后，他马上不能再进这家店'
        act='办离职'
        id='leave'
        onTap={() => open('leave')}
      />
    </Card>
  </>
)

/** One of a shop's people: the certificate, posts, the own WeChat, leaving. */
export default function ShopPerson() {
  const { shopId = '', employeeId = '' } = useRouter().params
  const [query, again] = useRead(`people/${shopId}`, () => readPeople(api, { shopId }))
  const [sheet, setSheet] = useState<OpenSheet>()
  const people = shownValue(query)
  const one = people?.employees.find((some) => some.employeeId === employeeId)
  const close = () => setSheet(undefined)
  const done = () => {
    close()
    again()
  }
  return (
    <Page
      door='merchant'
      title='人员'
      {...(one ? { header: <Header one={one} /> } : {})}
      above={one && <Sheets sheet={sheet} one={one} onClose={close} onDone={done} />}
    >
      <QueryNotice query={query} what='这名人员' again={again} />
      {people && !one && (
        <Message title='没有这名在职人员' words='可能已经离职。请从“店里的人”重新进入。' drawing='shop' />
      )}
      {people && one && (
        <Body one={one} namesPrincipal={namesPrincipal(people.control)} again={again} open={setSheet} />
      )}
    </Page>
  )
}
