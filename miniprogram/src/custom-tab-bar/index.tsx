import { useStore } from '../data/use-store'
import { currentPage } from '../device/current-page'
import { goToTab } from '../device/go'
import { largeText, session } from '../parts'
import { Text, View } from '../ui/box'
import { Icon } from '../ui/icon'
import { Tap } from '../ui/tap'
import './index.scss'
import { tabsOf } from './tabs'

/** WeChat makes one of these for each tab page; what they share is in the session store. */
export default function CustomTabBar() {
  const { role } = useStore(session)
  const large = useStore(largeText)
  const here = currentPage()
  return (
    <View className={`tabs${large ? ' tabs--large' : ''}`} ariaRole='tablist'>
      {tabsOf[role].map(({ page, words, icon }) => (
        <Tap
          key={page}
          className={`tab${icon === 'scan' ? ' tab--scan' : ''}${page === here ? ' tab--on' : ''}`}
          role='tab'
          selected={page === here}
          onTap={() => goToTab(page)}
        >
          <View className='tab__icon'>
            <Icon name={icon} {...(icon === 'scan' ? { size: 'large' as const } : {})} />
          </View>
          <Text>{words}</Text>
        </Tap>
      ))}
    </View>
  )
}
