import { goTo } from '../../device/go'
import { Card, Section } from '../../ui/card'
import type { IconName } from '../../ui/icon'
import { Row } from '../../ui/row'
import type { Shown } from './use-today'

type Door = { readonly icon: IconName; readonly title: string; readonly words: string; readonly page: string }

const chainDoor: Door = {
  icon: 'list',
  title: '连锁门店',
  words: '各门店欠几件，哪家欠得多',
  page: '/merchant/chain/index',
}

/** Of whoever runs the shop: who learns is chosen first. */
const trainees: Door = {
  icon: 'book',
  title: '学习和考试',
  words: '选一个人来学、来考，看谁有合格证明',
  page: '/merchant/trainees/index',
}
const training: Door = {
  icon: 'book',
  title: '学习和考试',
  words: '课程、考试、练习和合格证明',
  page: '/merchant/training/index',
}

const ownersDoors: readonly Door[] = [
  { icon: 'shop', title: '看这家店', words: '证照、检查结果和公众看到的样子', page: '/merchant/shop/index' },
  { icon: 'person', title: '店里的人', words: '健康证、职务，请员工绑定微信', page: '/merchant/people/index' },
]

const doorsOf = ({ as, isHeadOffice }: Shown): readonly Door[] => [
  ...(isHeadOffice ? [chainDoor] : []),
  { icon: 'eye', title: '自查', words: '今天的自查表，和这个月做得怎么样', page: '/merchant/self-check/index' },
  { icon: 'pen', title: '日周月记录', words: '日管控、周排查、月调度', page: '/merchant/controls/index' },
  as === 'owner' ? trainees : training,
  { icon: 'list', title: '台账', words: '晨检、留样、消毒、进货这些', page: '/merchant/ledgers/index' },
  ...(as === 'owner' ? ownersDoors : []),
]

/** Everything that can be done for this shop, by whoever runs it and whoever works there. */
export const Doors = ({ shown }: { readonly shown: Shown }) => (
  <>
    <Section title='这家店' />
    <Card flush>
      {doorsOf(shown).map(({ page, ...door }) => (
        <Row key={page} {...door} onTap={() => goTo(page, { shopId: shown.shopId })} />
      ))}
      <Row
        icon='lock'
        title='我的公示'
        words='姓名、手机号要不要给公众看，您说了算'
        onTap={() => goTo('/merchant/consents/index')}
      />
    </Card>
  </>
)
