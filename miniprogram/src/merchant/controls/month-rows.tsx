import { postNames } from '@app/types/employee/values'
import { controlNames } from '@app/types/self-check/values'
import { goTo } from '../../device/go'
import type { ControlsShown } from '../../self-check/control-draft'
import { isOpenToMakeUp } from '../../self-check/make-up'
import { performanceWords, periodWords } from '../../self-check/performance-words'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'

type Performance = ControlsShown['performance'][number]
type Of = { readonly shown: ControlsShown; readonly shopId: string }

const scoreWords = ({ score }: Performance): string => (score === undefined ? '' : `，得 ${score} 分`)

/** What nothing came for yet; a late one still counts for half, and is marked. */
const MissedRows = ({ one: { control, missed }, shown, shopId }: Of & { readonly one: Performance }) =>
  missed.map(({ period, to }) => {
    const write = () => goTo('/merchant/control/index', { shopId, control, day: to })
    return (
      <Row
        key={period}
        icon='flag'
        iconLook='lamp'
        title={`${controlNames[control]}（${periodWords[control](to)}）`}
        words='没有填，已记逾期'
        {...(isOpenToMakeUp(to, shown.today) ? { act: '补填', onTap: write } : {})}
      />
    )
  })

/** How each post kept its records of a month, and what can still be made up. */
export const MonthRows = ({ shown, shopId }: Of) => {
  const counted = shown.performance.filter(({ figures }) => figures.owed > 0)
  if (counted.length === 0) return null
  return (
    <>
      <Section title='履职' />
      <Card flush>
        {counted.map((one) => (
          <Row
            key={one.control}
            icon='person-ok'
            title={`${postNames[one.post]}：${controlNames[one.control]}`}
            words={`${performanceWords(one)}${scoreWords(one)}`}
          />
        ))}
        {counted.map((one) => (
          <MissedRows key={one.control} one={one} shown={shown} shopId={shopId} />
        ))}
      </Card>
      <View className='note'>{`分数只照记录算：按时 1，补填一半，没填 0（${shown.performanceStanding}）。`}</View>
    </>
  )
}
