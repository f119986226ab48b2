import type { Answer } from '../data/api'
import { showPhoto } from '../device/show-photo'
import { Image, View } from '../ui/box'
import { Card } from '../ui/card'
import { Pair } from '../ui/row'
import { Tap } from '../ui/tap'
import { businessWords } from '../words/shop'
import { codeWords } from './code-words'
import type { MyApplication } from './draft'

type Shown = MyApplication | Answer<'shop', 'showApplication'>

/** The licence's photograph; a tap shows it over the whole screen. */
const LicencePhoto = ({ address }: { readonly address: string }) => (
  <Tap className='licence-photo' label='看执照大图' onTap={() => showPhoto(address, [address])}>
    <Image className='licence-photo__picture' src={address} mode='aspectFit' ariaHidden />
  </Tap>
)

const placeWords = ({ place }: Shown): string =>
  place ? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}` : '没有在地图上选'

/** What was said, and nothing that was forgotten. */
export const ApplicationFacts = ({ application }: { readonly application: Shown }) => {
  const { name, creditCode, businessTypes, operator, applicant, phone, address, stationName, photoUrl } = application
  return (
    <>
      <Card title='店'>
        <Pair name='店名' value={name} />
        <Pair name='信用代码' value={creditCode} />
        {application.codeDoubt && <View className='warn-ink'>{codeWords(creditCode).words}</View>}
        <Pair name='业态' value={businessWords(businessTypes)} />
        <Pair name='地址' value={address} />
        <Pair name='监管所' value={stationName ?? '没有说'} />
        <Pair name='地图位置' value={placeWords(application)} />
      </Card>
      {applicant && (
        <Card title='人'>
          <Pair name='经营者' value={operator ?? ''} />
          <Pair name='申请人' value={applicant} />
          <Pair name='联系电话' value={phone ?? ''} />
        </Card>
      )}
      {photoUrl && (
        <Card title='营业执照'>
          <LicencePhoto address={photoUrl} />
        </Card>
      )}
    </>
  )
}
