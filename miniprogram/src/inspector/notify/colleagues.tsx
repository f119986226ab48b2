import { dayOf, fullDate } from '@app/rules/time/day'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'

type Colleague = Answer<'identity', 'listColleagues'>['colleagues'][number]

type ColleaguesProps = {
  readonly colleagues: readonly Colleague[]
  readonly today: string
  readonly chosen: string | undefined
  /** Who shows the bureau's task order instead may take part without a valid certificate. */
  readonly needsCertificate: boolean
  /** With whom the shop, or whoever sent this inspector, allows to begin; undefined: with everybody. */
  readonly whyNot: (personId: string) => string | undefined
  readonly onChoose: (personId: string) => void
}

const first = 5

const noteOf = ({ certificateNumber, certificateValidUntil }: Colleague, expired: boolean) =>
  expired ? `执法证 ${fullDate(certificateValidUntil)}已过期，不能参加检查` : `执法证 ${certificateNumber}`

/** The second inspector: the law wants two. Who may not take part is shown, and why. */
export const Colleagues = ({ colleagues, today, chosen, needsCertificate, whyNot, onChoose }: ColleaguesProps) => {
  const [all, setAll] = useState(false)
  const shown = all ? colleagues : colleagues.filter(({ personId }, index) => index < first || personId === chosen)
  return (
    <View className='stack' ariaRole='radiogroup' ariaLabel='第二名执法人员'>
      {shown.map((colleague) => {
        const kept = whyNot(colleague.personId)
        const expired = needsCertificate && colleague.certificateValidUntil < dayOf(today)
        return (
          <OptionRow
            key={colleague.personId}
            words={colleague.name}
            note={kept ?? noteOf(colleague, expired)}
            on={colleague.personId === chosen}
            disabled={expired || kept !== undefined}
            onTap={() => onChoose(colleague.personId)}
          />
        )
      })}
      {!all && colleagues.length > shown.length && (
        <Button words={`还有 ${colleagues.length - shown.length} 位同事`} look='quiet' onTap={() => setAll(true)} />
      )}
    </View>
  )
}
