import { useStore } from '../../data/use-store'
import { session } from '../../parts'
import { ConsumerHome } from './consumer-home'
import { InspectorHome } from './inspector-home'
import { MerchantHome } from './merchant-home'
import { StationHome } from './station-home'

const homes = {
  consumer: ConsumerHome,
  merchant: MerchantHome,
  inspector: InspectorHome,
  stationHead: StationHome,
} as const

/** One start page for each door: its body follows the role. */
export default function Home() {
  const { role } = useStore(session)
  const Body = homes[role]
  return <Body />
}
