import { faultAdvice } from '@app/rules/ledger/limit-words'
import { useState } from 'react'
import { type EntryDraft, othersFit, type PersonChecked, withPeople, withStanding } from '../../ledger/entry-draft'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Strip } from '../../ui/strip'

type Props = { readonly draft: EntryDraft; readonly onChange: (draft: EntryDraft) => void }

const answerOf = ({ standing }: PersonChecked): 'fit' | 'unfit' | 'away' | undefined =>
  standing === 'offPost' || standing === 'atWork' ? 'unfit' : standing

const Person = ({ one, draft, onChange }: Props & { readonly one: PersonChecked }) => {
  const { name, standing } = one
  return (
    <Card title={name}>
      <View className='stack'>
        <Choice
          label={name}
          options={[
            { value: 'fit', words: '适合', tone: 'pass' },
            { value: 'unfit', words: '不适合', tone: 'fail' },
            { value: 'away', words: '没来', tone: 'none' },
          ]}
          chosen={answerOf(one)}
          onChoose={(value) => onChange(withStanding(draft, name, value))}
        />
        {answerOf(one) === 'unfit' && (
          <>
            <View className='sub'>只记适不适合，不写什么病。</View>
            <Choice
              label={`${name}离开岗位了吗`}
              options={[
                { value: 'offPost', words: '已离岗' },
                { value: 'atWork', words: '还在岗' },
              ]}
              chosen={standing === 'atWork' || standing === 'offPost' ? standing : undefined}
              onChoose={(value) => onChange(withStanding(draft, name, value))}
            />
          </>
        )}
        {standing === 'atWork' && <Strip look='fail'>{faultAdvice.unfitAtWork}</Strip>}
      </View>
    </Card>
  )
}

const AddName = ({ draft, onChange }: Props) => {
  const [name, setName] = useState('')
  const add = () => {
    onChange(withPeople(draft, [name.trim()]))
    setName('')
  }
  return (
    <Card>
      <Field id='person-name' label='名单上没有的人' value={name} most={40} placeholder='姓名' onChange={setName} />
      <View className='btns'>
        <Button id='add-person' words='加上' look='outline' disabled={name.trim() === ''} onTap={add} />
      </View>
    </Card>
  )
}

/** 晨检 of everybody on one screen: a morning when all are well is one tap. */
export const MorningCheck = ({ draft, onChange }: Props) => {
  const open = draft.people.filter(({ standing }) => standing === undefined).length
  return (
    <>
      <Section title='今天谁能上岗' count={draft.people.length} />
      {open > 0 && (
        <View className='btns'>
          <Button
            id='all-fit'
            words={open === draft.people.length ? '都适合上岗' : '其余都适合'}
            look='outline'
            icon='tick'
            onTap={() => onChange(othersFit(draft))}
          />
        </View>
      )}
      {draft.people.length === 0 && <Strip look='hint'>名单还没有读到，先把来上班的人加上。</Strip>}
      {draft.people.map((one) => (
        <Person key={one.name} one={one} draft={draft} onChange={onChange} />
      ))}
      <AddName draft={draft} onChange={onChange} />
    </>
  )
}
