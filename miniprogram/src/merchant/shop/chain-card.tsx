import { dayOf, fullDate } from '@app/rules/time/day'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

/** The head office that wants to look, or looks; and the shops of this one where it is a head office itself. */
export const ChainCard = ({ shopId }: { readonly shopId: string }) => {
  const [query, again] = useRead(`chain-of/${shopId}`, () => api.shop.showChain({ shopId }))
  useDidShow(again)
  const { busy, outcome, run } = useDeed(api.shop.answerChain)
  const shown = shownValue(query)
  const answer = async (agrees: boolean) => {
    await run({ shopId, agrees })
    again()
  }
  const { headOffice, stores = 0 } = shown ?? {}
  return (
    <>
      {headOffice && (
        <Card title={headOffice.agreedAt ? '连锁总部看得到这家店' : '连锁总部想看这家店，要您同意'}>
          <View className='stack'>
            <View className='strong'>{headOffice.name}</View>
            <View className='sub'>
              {headOffice.agreedAt
                ? `${fullDate(dayOf(headOffice.agreedAt))}起。总部看到欠几件、哪几类，看不到人名，也不能替您办。`
                : '同意后，总部看到这家店欠几件、哪几类，看不到人名，也不能替您办。随时可以不让看。'}
            </View>
            <OutcomeStrip outcome={outcome} />
            <View className='btns'>
              <Button
                id='chain-no'
                words={headOffice.agreedAt ? '不再让总部看' : '不同意'}
                look='outline'
                disabled={busy}
                onTap={() => void answer(false)}
              />
              {!headOffice.agreedAt && (
                <Button
                  id='chain-yes'
                  words='同意'
                  busy={busy ? '正在办…' : undefined}
                  onTap={() => void answer(true)}
                />
              )}
            </View>
          </View>
        </Card>
      )}
      {stores > 0 && (
        <Card flush>
          <Row
            icon='list'
            title='连锁门店'
            words={`${stores} 家，哪家欠得多`}
            onTap={() => goTo('/merchant/chain/index', { shopId })}
          />
        </Card>
      )}
    </>
  )
}
