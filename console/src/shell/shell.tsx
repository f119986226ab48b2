import type { Me } from '@app/types/identity/contract'
import { Drawer } from 'antd'
import { Suspense, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { LoadingRows } from '../parts/states'
import { holds, scopeInWords } from '../words/role-words'
import { Crash } from './crash'
import { navFor } from './nav-items'
import { Navigation } from './navigation'
import { PasskeyReminder } from './passkey-reminder'
import { TopBar } from './top-bar'

type Props = { readonly me: Me & { readonly person: NonNullable<Me['person']> } }

/** The frame of every page behind the sign-in. */
export const Shell = ({ me }: Props) => {
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  const groups = navFor(me.person.grants)
  const scope = scopeInWords(me.person.grants)
  return (
    <div className='app'>
      <a className='skip' href='#main'>
        跳到正文
      </a>
      <TopBar
        bureauName={me.district.bureauName}
        person={me.person}
        onMenu={() => setOpen(true)}
        searchable={holds(me.person.grants, 'office', 'stationHead', 'leader')}
      />
      <div className='rail'>
        <Navigation groups={groups} scope={scope} />
      </div>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement='left'
        size={232}
        title='导航'
        rootClassName='nav-drawer'
        destroyOnHidden
      >
        <Navigation groups={groups} scope={scope} onGo={() => setOpen(false)} />
      </Drawer>
      <main id='main' className='main' tabIndex={-1}>
        <PasskeyReminder me={me} />
        <Crash key={pathname}>
          <Suspense fallback={<LoadingRows what='页面' />}>
            <Outlet />
          </Suspense>
        </Crash>
      </main>
    </div>
  )
}
