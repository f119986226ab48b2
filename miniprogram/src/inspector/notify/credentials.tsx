import { fullDate } from '@app/rules/time/day'
import { type CredentialKind, credentialKindNames, credentialKinds } from '@app/types/inspection/values'
import { useState } from 'react'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Choice, OptionRow } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { credentialsWords, type Expired, type Told } from './notification'

type CredentialsProps = {
  readonly told: Told
  readonly expired: Expired
  readonly second: string | undefined
  readonly tell: (part: Partial<Told>) => void
}

type ShowsProps = {
  readonly who: string
  readonly shows: CredentialKind
  readonly onChoose: (kind: CredentialKind) => void
}

const options = credentialKinds.map((value) => ({ value, words: credentialKindNames[value] }))

const Shows = ({ who, shows, onChoose }: ShowsProps) => (
  <>
    <View className='strong'>{`${who}出示`}</View>
    <Choice label={`${who}出示`} options={options} chosen={shows} onChoose={onChoose} />
  </>
)

/** That something was held up, and what: the certificate, or the bureau's task order by its number (Order 49 art. 24). */
export const Credentials = ({ told, expired, second, tell }: CredentialsProps) => {
  const [asked, setAsked] = useState(told.taskOrder !== '')
  const open = asked || expired.mine !== undefined
  const anyOrder = told.mine === 'taskOrder' || told.theirs === 'taskOrder'
  return (
    <>
      {expired.mine && (
        <Strip look='warn'>
          {`您的执法证 ${fullDate(expired.mine)}已过期，不能凭它检查。可以出示检查任务书；换了新证的，请先让本局登记。`}
        </Strip>
      )}
      {open && <Shows who='主办' shows={told.mine} onChoose={(mine) => tell({ mine })} />}
      {open && <Shows who={second ?? '协办'} shows={told.theirs} onChoose={(theirs) => tell({ theirs })} />}
      {anyOrder && (
        <Field
          id='task-order'
          label='检查任务书编号'
          value={told.taskOrder}
          most={60}
          onChange={(taskOrder) => tell({ taskOrder })}
        />
      )}
      <OptionRow
        many
        words={`已出示${credentialsWords(told)}`}
        on={told.credentialsShown}
        onTap={() => tell({ credentialsShown: !told.credentialsShown })}
      />
      {!open && <Button words='出示的是检查任务书' look='quiet' onTap={() => setAsked(true)} />}
    </>
  )
}
