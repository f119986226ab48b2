import type { Person } from '@app/types/identity/contract'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { accountLock, grantLock } from '../../parts/locks'
import { changeableIn } from './invitation-draft'

/** What is about to be done to somebody. */
export type Deed = 'change' | 'sessions' | 'end'

type Props = { readonly person: Person; readonly onDo: (deed: Deed, person: Person) => void }

/** What can be done to somebody; what this reader may not do says who may. */
export const StaffActions = ({ person, onDo }: Props) => {
  const me = useMe().data
  const { name } = person
  const may = accountLock(grantsOf(me))
  const locked = me?.person?.personId === person.personId ? '不能停用自己的账号。' : may
  return (
    <span className='row-actions'>
      {changeableIn(person.grants).length === 0 ? null : (
        <GuardedButton
          size='small'
          locked={grantLock(grantsOf(me))}
          onClick={() => onDo('change', person)}
          aria-label={`改：${name}的证件和网格`}
        >
          改
        </GuardedButton>
      )}
      {may === undefined ? (
        <GuardedButton size='small' onClick={() => onDo('sessions', person)} aria-label={`看：${name}的登录`}>
          登录
        </GuardedButton>
      ) : null}
      <GuardedButton
        size='small'
        locked={locked}
        onClick={() => onDo('end', person)}
        aria-label={`停用：${name}的账号`}
      >
        停用
      </GuardedButton>
    </span>
  )
}
