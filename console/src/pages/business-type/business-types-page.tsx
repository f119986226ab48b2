import { typesOn } from '@app/rules/shop/facts/business-types'
import { dayOf } from '@app/rules/time/day'
import type { BusinessTypesVersion } from '@app/types/shop/business-types'
import { useOutside } from '../../client/api-context'
import { useBusinessTypes } from '../../client/use-business-types'
import { grantsOf, useMe } from '../../client/use-me'
import { Loaded } from '../../parts/loaded'
import { registerLock } from '../../parts/locks'
import { PageHead } from '../../parts/page-head'
import { KindsForm } from './kinds-form'
import { KindsHistory } from './kinds-history'

const Sheet = ({ versions }: { readonly versions: readonly BusinessTypesVersion[] }) => {
  const { now } = useOutside()
  const today = dayOf(now().toISOString())
  const locked = registerLock(grantsOf(useMe().data))
  const held = typesOn(versions, today)
  return (
    <div className='columns wide-left'>
      <KindsForm key={held.version} held={held} today={today} locked={locked} />
      <KindsHistory versions={versions} held={held.version} today={today} />
    </div>
  )
}

/** Which kinds of business (业态) the district supervises, from which day on, and what changed when. */
const BusinessTypesPage = () => {
  const query = useBusinessTypes()
  return (
    <>
      <PageHead title='业态' facts='停用的业态不能再选，已经是这种业态的店照样看得到、查得到。' />
      <Loaded query={query} what='业态'>
        {({ versions }) => <Sheet versions={versions} />}
      </Loaded>
    </>
  )
}
export default BusinessTypesPage
