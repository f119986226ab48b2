import type { Me } from '@app/types/identity/contract'
import { Link } from 'react-router'
import { Icon } from '../parts/icon'
import { AccountMenu } from './account-menu'
import { AsOf } from './as-of'
import { GlobalSearch } from './global-search'
import { homeFor } from './nav-items'
import { Seal } from './seal'

type Props = {
  readonly bureauName: string
  readonly person: NonNullable<Me['person']>
  readonly onMenu: () => void
  readonly searchable: boolean
}

/** The bureau's band: whose house this is, search, the day the figures stand for, who is signed in. */
export const TopBar = ({ bureauName, person, onMenu, searchable }: Props) => (
  <header className='top'>
    <button type='button' className='menu-button' onClick={onMenu} aria-label='打开导航'>
      <Icon name='menu' />
    </button>
    <Link className='brand' to={homeFor(person.grants)}>
      <Seal size={28} />
      <span className='name'>青安企信</span>
    </Link>
    <span className='org'>{bureauName}</span>
    {searchable ? <GlobalSearch /> : <span className='grow' />}
    <AsOf />
    <AccountMenu name={person.name} grants={person.grants} />
  </header>
)
