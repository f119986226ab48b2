import { NavLink } from 'react-router'
import { FactLine } from '../parts/fact-line'
import { Icon } from '../parts/icon'
import type { NavGroup } from './nav-items'

type Props = { readonly groups: readonly NavGroup[]; readonly scope: string; readonly onGo?: () => void }

/** Links to every page of this person. Narrow windows show the icons alone; the words stay for screen readers. */
export const Navigation = ({ groups, scope, onGo }: Props) => (
  <nav className='nav' aria-label='主导航'>
    {groups.map((group) => (
      <div className='nav-group' key={group.title}>
        <h2>{group.title}</h2>
        <ul>
          {group.items.map((item) => (
            <li key={item.to}>
              <NavLink to={item.to} title={item.label} {...(onGo ? { onClick: onGo } : {})}>
                <Icon name={item.icon} />
                <span>{item.label}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    ))}
    <FactLine scope={scope} />
  </nav>
)
