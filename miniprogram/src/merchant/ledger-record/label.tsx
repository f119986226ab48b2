import { fromBase64 } from '../../data/base64'
import { api } from '../../parts'
import { Progress } from '../../printing/progress'
import { usePrinting } from '../../printing/use-printing'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Pair } from '../../ui/row'
import { Strip } from '../../ui/strip'

type Of = { readonly shopId: string; readonly day: string; readonly entryId: string }

/** The label of a kept sample: read here to be copied by hand, printed on a Bluetooth printer beside the phone. */
export const Label = (of: Of) => {
  const [query, again] = useRead(`label/${of.entryId}`, () => api.ledger.printSampleLabel(of))
  const label = shownValue(query)
  const bytes = label && fromBase64(label.bytes)
  const { now, words, busy, begin, print, canPrint } = usePrinting(bytes)
  return (
    <>
      <Section title='留样标签' />
      <QueryNotice query={query} what='标签' again={again} />
      {label && (
        <Card>
          {label.lines.map(({ name, value }) => (
            <Pair key={name} name={name} value={value} />
          ))}
        </Card>
      )}
      {label && label.missing.length > 0 && (
        <Strip look='warn'>{`打印机里没有“${label.missing.join('')}”，会打成“〓”。`}</Strip>
      )}
      {bytes && canPrint && (
        <>
          <Progress now={now} onChoose={(chosen) => void print(chosen, bytes)} />
          <View className='btns'>
            <Button id='print' words={words} look='outline' busy={busy} onTap={begin} />
          </View>
        </>
      )}
      {label && !canPrint && (
        <Strip look='hint' icon='phone'>
          网页打不了标签，可以照着上面写。在手机微信里打开小程序，连上蓝牙打印机就能打。
        </Strip>
      )}
    </>
  )
}
