import { NavLink } from 'react-router'

/** People who are in, and people who are asked in. */
export const StaffTabs = () => (
  <nav className='tabs' aria-label='人员与邀请'>
    <NavLink to='/staff' end>
      人员
    </NavLink>
    <NavLink to='/staff/invitations' end>
      邀请
    </NavLink>
  </nav>
)
