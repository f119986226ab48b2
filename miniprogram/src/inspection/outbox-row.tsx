import { isPending } from '@app/rules/submission/parcel'
import { useStore } from '../data/use-store'
import { goTo } from '../device/go'
import { outbox } from '../parts'
import { Row } from '../ui/row'

/** The way to the outbox, with how many inspections are not there yet and how many wait for the person. */
export const OutboxRow = () => {
  const { parcels, lost } = useStore(outbox.state)
  const going = parcels.filter(isPending).length
  const stuck =
    parcels.filter(({ stage }) => ['refused', 'conflict', 'unreadable'].includes(stage)).length + lost.length
  const words = [stuck > 0 && `${stuck} 份要您处理`, going > 0 && `${going} 份在路上`].filter(Boolean).join('，')
  return (
    <Row
      id='to-outbox'
      icon='upload'
      title='发件箱'
      words={words || '签过字的都送达了'}
      onTap={() => goTo('/inspector/outbox/index')}
    />
  )
}
