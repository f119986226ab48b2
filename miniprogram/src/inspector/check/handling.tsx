import { type Day, shortDate } from '@app/rules/time/day'
import { type ItemDisposition, itemDispositions } from '@app/types/inspection/values'
import type { DraftHandling } from '../../inspection/draft'
import { Text, View } from '../../ui/box'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import { rectifyChoices, rectifyProposal } from '../rectify-days'
import type { KeptPhoto } from './photo-deeds'
import { PhotoTiles } from './photo-tiles'

type HandlingProps = {
  readonly handling: DraftHandling | undefined
  readonly today: Day
  readonly photosAfter: readonly KeptPhoto[]
  /** Photos of what was mended that wait until 当场整改 is chosen again. */
  readonly aside: number
  readonly onChange: (handling: DraftHandling | undefined) => void
  readonly onPhoto: () => void
  readonly onDraw: (photo: KeptPhoto) => void
  readonly onDropPhoto: (photoId: string) => void
}

/** As short as a thumb is wide; the document says them in full. */
const names: Readonly<Record<ItemDisposition, string>> = {
  correctedOnSite: '当场整改',
  rectifyByDate: '限期整改',
  investigation: '立案',
  stopBusiness: '停止经营',
  transferred: '移送',
}

type ChipProps = { readonly words: string; readonly on: boolean; readonly onTap: () => void }

const Chip = ({ words, on, onTap }: ChipProps) => (
  <Tap className={`chip-button${on ? ' chip-button--on' : ''}`} role='radio' checked={on} onTap={onTap}>
    <Text>{words}</Text>
  </Tap>
)

const Days = ({
  handling,
  today,
  onChange,
}: Pick<HandlingProps, 'today' | 'onChange'> & { handling: DraftHandling }) => (
  <>
    <View className='chip-buttons' ariaRole='radiogroup' ariaLabel='这一项的整改期限'>
      {rectifyChoices(today).map(({ value: by, words }) => (
        <Chip key={by} words={words} on={handling.by === by} onTap={() => onChange({ ...handling, by })} />
      ))}
    </View>
    {handling.by && <View className='note'>{`改到${shortDate(handling.by)}`}</View>}
  </>
)

/** What is done about this one failing item; left open, the decision for the whole visit covers it. */
export const Handling = ({ handling, today, photosAfter, aside, onChange, ...photos }: HandlingProps) => {
  const choose = (disposition: ItemDisposition) => {
    if (handling?.disposition === disposition) return onChange(undefined)
    onChange({ disposition, ...(disposition === 'rectifyByDate' && { by: rectifyProposal(today) }) })
  }
  return (
    <>
      <View className='chip-buttons' ariaRole='radiogroup' ariaLabel='这一项怎么处理'>
        {itemDispositions.map((one) => (
          <Chip key={one} words={names[one]} on={handling?.disposition === one} onTap={() => choose(one)} />
        ))}
      </View>
      {aside > 0 && (
        <View className='note'>{`${aside} 张整改后的照片先收着，不写进这次检查。再点“当场整改”就回来。`}</View>
      )}
      {handling?.disposition === 'rectifyByDate' && <Days handling={handling} today={today} onChange={onChange} />}
      {handling?.disposition === 'correctedOnSite' && (
        <>
          {photosAfter.length === 0 && <View className='note'>改好了的，请拍一张整改后的。</View>}
          <PhotoTiles of='整改后的' photos={photosAfter} onDraw={photos.onDraw} onDrop={photos.onDropPhoto} />
          <Tap className='tool' pressed='row--pressed' onTap={photos.onPhoto}>
            <Icon name='camera' size='small' />
            <Text>{photosAfter.length > 0 ? '再拍整改后' : '拍整改后'}</Text>
          </Tap>
        </>
      )}
    </>
  )
}
