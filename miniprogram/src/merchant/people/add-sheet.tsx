import { dayOf } from '@app/rules/time/day'
import type { NewEmployee } from '@app/types/employee/contract'
import { type Post, postNames, posts } from '@app/types/employee/values'
import { useState } from 'react'
import { api, makeId, now } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { useDeed } from '../../shell/use-deed'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Choice, OptionRow } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Sheet } from '../../ui/sheet'
import { dayWrong, typedDay } from '../../words/typed-day'

export type PersonDraft = {
  readonly name: string
  readonly phone: string
  readonly since: string
  readonly posts: readonly Post[]
  readonly readyToEat: 'yes' | 'no'
}

const isPhone = (typed: string) => /^1[3-9]\d{9}$/.test(typed)

const toggled = (held: readonly Post[], post: Post): readonly Post[] =>
  held.includes(post) ? held.filter((one) => one !== post) : [...held, post]

/** What is sent; undefined as long as something is missing or wrong. */
export const sentOf = (
  employeeId: string,
  { name, phone, since, posts: held, readyToEat }: PersonDraft,
): NewEmployee | undefined => {
  const day = typedDay(since)
  const isWhole = name.trim() !== '' && day && held.length > 0 && (phone === '' || isPhone(phone))
  if (!isWhole) return undefined
  return {
    employeeId,
    name: name.trim(),
    ...(phone && { phone }),
    handlesReadyToEat: readyToEat === 'yes',
    since: day,
    posts: [...held],
  }
}

type FormProps = { readonly draft: PersonDraft; readonly onChange: (change: Partial<PersonDraft>) => void }

export const PersonForm = ({ draft: { name, phone, since, posts: held, readyToEat }, onChange }: FormProps) => (
  <View className='stack'>
    <Field id='person-name' label='姓名' value={name} most={40} onChange={(typed) => onChange({ name: typed })} />
    <Field
      id='person-phone'
      label='手机号（可以不填）'
      kind='number'
      value={phone}
      most={11}
      wrong={phone !== '' && !isPhone(phone) ? '手机号是 11 位数字' : undefined}
      onChange={(typed) => onChange({ phone: typed.trim() })}
    />
    <Field
      id='person-since'
      label='入职日期'
      value={since}
      most={20}
      wrong={dayWrong(since)}
      onChange={(typed) => onChange({ since: typed })}
    />
    <View className='sub'>接触直接入口食品吗？接触的要有健康证。</View>
    <Choice
      label='接触直接入口食品吗'
      options={[
        { value: 'yes', words: '接触' },
        { value: 'no', words: '不接触' },
      ]}
      chosen={readyToEat}
      onChoose={(value) => onChange({ readyToEat: value })}
    />
    <View className='sub'>担任什么职务</View>
    {posts.map((post) => (
      <OptionRow
        key={post}
        many
        words={postNames[post]}
        on={held.includes(post)}
        onTap={() => onChange({ posts: toggled(held, post) })}
      />
    ))}
  </View>
)

type Props = { readonly shopId: string; readonly onClose: () => void; readonly onAdded: () => void }

/** Somebody new in the shop: what is typed stays until it is taken, and sent twice it is one person. */
export const AddSheet = ({ shopId, onClose, onAdded }: Props) => {
  const [employeeId] = useState(makeId)
  const [draft, setDraft] = useState<PersonDraft>(() => ({
    ...{ name: '', phone: '', since: dayOf(new Date(now()).toISOString()).split('-').join('') },
    ...{ posts: ['worker'] as const, readyToEat: 'yes' as const },
  }))
  const { busy, outcome, run } = useDeed(api.employee.recordEmployees)
  const employee = sentOf(employeeId, draft)
  const add = async () => {
    if (!employee) return
    const given = await run({ shopId, employees: [employee] })
    if ('value' in given) onAdded()
  }
  return (
    <Sheet
      title='添加人员'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不添加' look='outline' onTap={onClose} />
          <Button
            id='add-person'
            words='添加'
            disabled={!employee}
            busy={busy ? '正在添加…' : undefined}
            onTap={() => void add()}
          />
        </View>
      }
    >
      <OutcomeStrip outcome={outcome} />
      <PersonForm draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
    </Sheet>
  )
}
